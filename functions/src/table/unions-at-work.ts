import type { CitySettings } from '@gongyou/shared/contracts/settings'
import { employerKeysOf, employerKeysOfUnion } from '@gongyou/shared/domain/employers/employer-name'
import type { Directory } from './directory.repository'
import type { UnionRecord } from './unions.entities'

/** An employer as a worker names it. */
interface NamedEmployer {
  readonly name: string
  readonly uscc?: string
}

type Places = Pick<CitySettings, 'placesInNames'>

/**
 * The union at the employer that a worker names: by its credit code, else by its name. Where several could be meant,
 * none is: nobody is shown to the wrong employer.
 */
export async function unionAtEmployer(
  employer: NamedEmployer | undefined,
  { directory, settings }: { readonly directory: Directory; readonly settings: Places },
): Promise<UnionRecord | undefined> {
  if (!employer) return undefined
  const ids = await directory.unionsAtEmployer(keysOf(employer, settings))
  const unions = await directory.unions(ids)
  const standing = new Map([...unions.values()].map((union) => [union.unionId, union]))
  const [only] = standing.values()
  return standing.size === 1 && only?.kind === 'employer' ? only : undefined
}

/** Whether a union is the one at this employer. */
export function isUnionAt(union: UnionRecord, employer: NamedEmployer, { placesInNames = [] }: Places): boolean {
  const keys = new Set(keysOf(employer, { placesInNames }))
  return employerKeysOfUnion(union, placesInNames).some((key) => keys.has(key))
}

function keysOf({ name, uscc }: NamedEmployer, { placesInNames = [] }: Places): string[] {
  return employerKeysOf({ uscc: uscc?.trim() || undefined, names: [name] }, placesInNames)
}
