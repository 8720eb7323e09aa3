import type { Moves } from '../../kernel/lifecycle'
import type { LocalDate } from '../../kernel/time'

/** Where a transfer stands. A transfer that takes effect at once begins `done`. */
export const transferStates = ['awaiting', 'done', 'undone', 'declined', 'withdrawn'] as const
export type TransferState = (typeof transferStates)[number]

/** Who moves a transfer: the member, or a reviewer of the union that receives. */
export type TransferParty = 'member' | 'reviewer'

export const transferMoves = {
  accept: { by: 'reviewer', from: ['awaiting'], to: 'done' },
  decline: { by: 'reviewer', from: ['awaiting'], to: 'declined' },
  withdraw: { by: 'member', from: ['awaiting'], to: 'withdrawn' },
  undo: { by: 'member', from: ['done'], to: 'undone' },
  askSecondLook: { by: 'member', from: ['declined'], to: 'awaiting' },
} as const satisfies Moves<TransferState, TransferParty>

/** Whether a union has let its days pass: the transfer then climbs to the union above. A machine never declines. */
export function isTransferOverdue(
  { state, dueOn }: { readonly state: TransferState; readonly dueOn?: string },
  today: LocalDate,
): boolean {
  return state === 'awaiting' && dueOn !== undefined && dueOn < today
}

/** What of a transfer stands in its member's history. */
export type TransferEvent =
  | 'transfer-asked'
  | 'transfer-arranged'
  | 'transfer-second-look'
  | 'transfer-escalated'
  | 'transferred'
  | 'placed'
  | 'transfer-declined'
  | 'transfer-withdrawn'
  | 'transfer-undone'

export type TransferMove = keyof typeof transferMoves
