import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { transferMoves } from '@gongyou/shared/domain/membership/transfer-lifecycle'
import { withOpenTransfer } from './moved-membership'
import { actOnOwnTransfer } from './own-transfer'

/** Takes back a transfer that nobody has answered yet. */
export const withdrawTransfer = actOnOwnTransfer(async ({ transfer, membership }) => {
  if (!mayMove(transferMoves, 'withdraw', transfer.state, 'member')) return { problem: 'transfer-settled' }
  return {
    transfer: { ...transfer, state: 'withdrawn', dueOn: undefined, version: transfer.version + 1 },
    membership: withOpenTransfer(membership, undefined),
  }
})
