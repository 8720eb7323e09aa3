import type { ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import type { RollDeps } from './roll-dependencies'

/** Who stands in a roll's watermark: the union whose role was used, the name where it is known, and the end of the account's id. */
export async function printedBy(
  { accountId, personId }: ActingAdmin,
  byUnionId: string,
  { directory, people }: Pick<RollDeps, 'directory' | 'people'>,
): Promise<string> {
  const [union, known] = await Promise.all([
    directory.union(byUnionId),
    personId === undefined ? undefined : people.withId(personId, 'lately'),
  ])
  return [union?.name, known?.person?.name, accountId.slice(-6)].filter((part) => part !== undefined).join(' ')
}
