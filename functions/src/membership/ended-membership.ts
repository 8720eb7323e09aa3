import { erasedOn } from '@gongyou/shared/domain/membership/erasure'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { transferMoves } from '@gongyou/shared/domain/membership/transfer-lifecycle'
import type { Instant } from '@gongyou/shared/kernel/time'
import { onItsSchedule } from '../table/ending-keys'
import type { MembershipRecord } from '../table/people.entities'
import type { TransferRecord } from '../table/transfers.entities'
import type { MembershipDeps } from './dependencies'
import type { Versioned } from './versioned'

/** The same membership after its end: in no list of members, with the day on which what is personal goes. */
export function ended(
  membership: MembershipRecord,
  { state, at, eraseAfterDays }: { state: 'left' | 'expelled'; at: Instant; eraseAfterDays: number },
): MembershipRecord {
  const { queuePk: _a, queueSk: _b, proposal: _c, ...bare } = membership
  return onItsSchedule({
    ...bare,
    state,
    openTransferId: undefined,
    ended: { at, eraseOn: erasedOn(at, eraseAfterDays) },
    version: membership.version + 1,
  })
}

/** The transfer that a member has open, taken back: whoever goes, moves nowhere. Nothing where none is open. */
export async function openTransferTakenBack(
  { openTransferId }: MembershipRecord,
  at: Instant,
  { transfers }: Pick<MembershipDeps, 'transfers'>,
): Promise<Versioned<TransferRecord> | undefined> {
  const before = openTransferId === undefined ? undefined : await transfers.withId(openTransferId)
  if (!before || !mayMove(transferMoves, 'withdraw', before.state, 'member')) return undefined
  const after: TransferRecord = {
    ...before,
    state: 'withdrawn',
    dueOn: undefined,
    endedAt: at,
    version: before.version + 1,
  }
  return { after, before }
}
