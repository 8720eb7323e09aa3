import type { MembershipReply, StaffTransfer, TransferReply } from '@gongyou/shared/contracts/contract'
import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import { hours, plus, type Instant } from '@gongyou/shared/kernel/time'
import { renderMembership, shownUnion } from '../table/application.rendering'
import type { MembershipRecord } from '../table/people.entities'
import type { TransferRecord } from '../table/transfers.entities'
import type { UnionRecord } from '../table/unions.entities'
import type { ListedTransfer } from './transfers.repository'

type Unions = ReadonlyMap<string, UnionRecord>

/** A transfer and the membership it is about, as the member sees them; `unions` by the ids that both name. */
export function renderTransfer(
  { transfer: record, membership }: { readonly transfer: TransferRecord; readonly membership: MembershipRecord },
  unions: Unions,
  undoHours: number,
): { readonly transfer: TransferReply; readonly membership: MembershipReply } {
  const { transferId: id, version, state, dueOn, reasons, waitingSince } = record
  const { fromUnionId, toUnionId, doneAt } = record.move
  const transfer: TransferReply = {
    id,
    version,
    state,
    from: nameOf(fromUnionId, unions.get(fromUnionId)),
    to: shownUnion(toUnionId, unions.get(toUnionId)),
    requestedAt: waitingSince,
    dueOn: state === 'awaiting' ? dueOn : undefined,
    doneAt,
    undoUntil: state === 'done' && doneAt ? plus(doneAt as Instant, hours(undoHours)) : undefined,
    reasons,
  }
  return { transfer, membership: renderMembership(membership, unions.get(membership.unionId)) }
}

/** A transfer as the unions on both sides see it. */
export function renderForStaff(listed: ListedTransfer, unions: Unions): StaffTransfer {
  const { transferId: id, version, state, name, occupation, dueOn, waitingSince } = listed
  const { fromUnionId, toUnionId, memberNumber, since, doneAt } = listed.move
  return {
    id,
    version,
    state,
    member: { memberNumber, name: maskName(name as PersonName), occupation, since },
    from: nameOf(fromUnionId, unions.get(fromUnionId)),
    to: nameOf(toUnionId, unions.get(toUnionId)),
    requestedAt: waitingSince,
    dueOn: state === 'awaiting' ? dueOn : undefined,
    doneAt,
  }
}

/** The words about a union that a list needs. */
export function nameOf(unionId: string, union: UnionRecord | undefined) {
  const { id, name, kind } = shownUnion(unionId, union)
  return { id, name, kind }
}
