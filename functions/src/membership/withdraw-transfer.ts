import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { transferMoves } from '@gongyou/shared/domain/membership/transfer-lifecycle'
import { unmoved } from './moved-membership'
import { actOnOwnTransfer } from './own-transfer'

/** Takes back a transfer that nobody has answered yet. */
export const withdrawTransfer = actOnOwnTransfer(async ({ transfer, membership }, { now }) => {
  if (!mayMove(transferMoves, 'withdraw', transfer.state, 'member')) return { problem: 'transfer-settled' }
  const at = now()
  return {
    transfer: { ...transfer, state: 'withdrawn', dueOn: undefined, endedAt: at, version: transfer.version + 1 },
    membership: unmoved(membership, { transferId: transfer.transferId, at }),
  }
})
