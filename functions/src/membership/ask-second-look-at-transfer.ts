import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { localDateOf } from '@gongyou/shared/kernel/time'
import { addWorkingDays } from '@gongyou/shared/kernel/working-days'
import { isMembershipInUse } from '@gongyou/shared/domain/membership/states'
import { transferMoves } from '@gongyou/shared/domain/membership/transfer-lifecycle'
import { awaiting } from './moved-membership'
import { actOnOwnTransfer } from './own-transfer'

/** A declined transfer is looked at once more, by the union above the one that declined it. */
export const askSecondLookAtTransfer = actOnOwnTransfer(async ({ transfer, membership }, deps) => {
  if (!mayMove(transferMoves, 'askSecondLook', transfer.state, 'member')) return { problem: 'transfer-settled' }
  if (transfer.secondLookAt !== undefined) return { problem: 'second-look-used' }
  if (membership.openTransferId !== undefined) return { problem: 'transfer-open' }
  if (!isMembershipInUse(membership.state)) return { problem: 'transfer-impossible' }

  const at = deps.now()
  const { transfers, dayTable } = await deps.settings()
  const [above] = await deps.directory.ancestorsOf(transfer.responsibleUnionId)
  return {
    transfer: {
      ...transfer,
      state: 'awaiting',
      responsibleUnionId: above ?? transfer.responsibleUnionId,
      dueOn: addWorkingDays(localDateOf(at), transfers.decideWithin, dayTable),
      secondLookAt: at,
      endedAt: undefined,
      version: transfer.version + 1,
    },
    membership: awaiting(membership, { transferId: transfer.transferId, at }),
  }
})
