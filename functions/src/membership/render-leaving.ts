import type { Answer } from '@gongyou/shared/contracts/contract'
import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import { renderMembership, shownUnion } from '../table/application.rendering'
import type { LeavingRecord } from '../table/departures.entities'
import type { MembershipRecord } from '../table/people.entities'
import type { UnionRecord } from '../table/unions.entities'
import type { ListedLeaving } from './departures.repository'
import type { MembershipDeps } from './dependencies'
import { nameOf } from './render-transfer'

/** A leaving with the membership that it ends. */
export interface OwnLeaving {
  readonly leaving: LeavingRecord
  readonly membership: MembershipRecord
}

/** Both as the member sees them, with the union as it stands today. */
export async function renderLeaving(
  { leaving: record, membership }: OwnLeaving,
  { directory }: Pick<MembershipDeps, 'directory'>,
): Promise<Answer<'leaving.show'>['body']> {
  const { fromUnionId, endedAt } = record.move
  const unions = await directory.unions([fromUnionId, membership.unionId])
  const leaving = {
    id: record.leavingId,
    version: record.version,
    state: record.state,
    union: shownUnion(fromUnionId, unions.get(fromUnionId)),
    because: record.because,
    askedAt: record.waitingSince,
    confirmBy: record.dueOn as LocalDate | undefined,
    endedAt,
    eraseOn: record.state === 'confirmed' ? membership.ended?.eraseOn : undefined,
  }
  return { leaving, membership: renderMembership(membership, unions.get(membership.unionId)) }
}

/** A leaving as the committee sees it: the name masked. */
export function renderLeavingForStaff(record: ListedLeaving, unions: ReadonlyMap<string, UnionRecord>) {
  const { leavingId: id, version, state, name, occupation, waitingSince, dueOn } = record
  const { fromUnionId, memberNumber, since, endedAt } = record.move
  return {
    id,
    version,
    state,
    member: { memberNumber, name: maskName(name as PersonName), occupation, since },
    union: nameOf(fromUnionId, unions.get(fromUnionId)),
    askedAt: waitingSince,
    confirmBy: dueOn,
    endedAt,
  }
}
