import { decideTransferUndo } from '@gongyou/shared/domain/membership/transfer'
import { hours, type Instant } from '@gongyou/shared/kernel/time'
import { declining, movedTo } from './moved-membership'
import { actOnOwnTransfer } from './own-transfer'

/** Takes a transfer back: the member is again in the union that was left, or in what became of it. */
export const undoTransfer = actOnOwnTransfer(async ({ transfer, membership }, deps) => {
  const { directory, settings, claimedAsMember, now } = deps
  const { undoHours } = (await settings()).transfers
  const { fromUnionId, toUnionId, doneAt } = transfer.move
  const [there, back] = await Promise.all([directory.union(toUnionId), directory.union(fromUnionId)])
  const claimedSince =
    doneAt !== undefined && (await claimedAsMember(membership.personId, membership.unionId, doneAt as Instant))
  const undo = decideTransferUndo(
    { state: transfer.state, toUnionId: there?.unionId ?? toUnionId, doneAt: doneAt as Instant },
    { unionId: membership.unionId, state: membership.state, claimedSince },
    now(),
    hours(undoHours),
  )
  if (undo.kind === 'refused') return { problem: undo.because }
  if (!back || (back.status !== 'active' && back.status !== 'merging')) return { problem: 'union-ended' }
  const at = now()
  // Whoever had waited goes on waiting, as if nothing had been; and what was placed unasked is not proposed again.
  const { waitedSince } = transfer.move
  const before = transfer.placedBy ? declining(membership, toUnionId) : membership
  return {
    transfer: { ...transfer, state: 'undone', endedAt: at, version: transfer.version + 1 },
    membership: movedTo({ ...before, waitingSince: waitedSince }, back, { transferId: transfer.transferId, at }),
  }
})
