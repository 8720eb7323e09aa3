import { mayMove } from '../../kernel/lifecycle'
import { isBefore, plus, type Duration, type Instant } from '../../kernel/time'
import { isMembershipInUse, type MembershipState } from './states'
import { transferMoves, type TransferState } from './transfer-lifecycle'

/**
 * Transfer (会籍转接): a member moves to another union by one tap. The union left is told and not asked; the number,
 * the time as a member, what was claimed and what is held stay as they are (membership measures 3: membership follows
 * the work). At no instant has anybody none or two.
 */

/** The member as a transfer sees them. */
export interface MovingMember {
  readonly state: MembershipState
  readonly occupation: string
  readonly unionId: string
  /** The present union is that of an employer, whose people are asked whether they still work there. */
  readonly atEmployersUnion: boolean
  readonly openTransferId?: string
}

/** The union that receives, as it stands today. */
export interface ReceivingUnion {
  readonly unionId: string
  readonly active: boolean
  readonly acceptsIndividuals: boolean
  /** Occupations it takes; empty means all. */
  readonly occupations: readonly string[]
  /** It admits by a standing authorisation that holds today. */
  readonly admitsAtOnce: boolean
  /** It is the union at the employer that the member works for. */
  readonly atOwnEmployer?: boolean
}

export type TransferRefusal =
  | 'still-employed-unasked'
  | 'transfer-open'
  | 'transfer-impossible'
  | 'union-ended'
  | 'takes-no-individuals'
  | 'occupation-not-taken'

export type TransferDecision =
  | { readonly kind: 'already-there' }
  /** Stays where the work is, and is a guest of the other union. */
  | { readonly kind: 'guest' }
  | { readonly kind: 'moved' }
  | { readonly kind: 'awaiting' }
  | { readonly kind: 'refused'; readonly because: TransferRefusal }

/**
 * What comes of a member's wish to move.
 *
 * @param stillEmployed The member's answer to "still working there?"; only one of an employer's union is asked.
 */
export function decideTransfer(
  member: MovingMember,
  receiving: ReceivingUnion,
  stillEmployed?: boolean,
): TransferDecision {
  if (member.unionId === receiving.unionId) return { kind: 'already-there' }
  if (!isMembershipInUse(member.state)) return refused('transfer-impossible')
  const because = refusalOf(member, receiving)
  if (because) return refused(because)
  if (member.openTransferId !== undefined) return refused('transfer-open')
  if (member.atEmployersUnion && stillEmployed === undefined) return refused('still-employed-unasked')
  if (member.atEmployersUnion && stillEmployed) return { kind: 'guest' }
  return receiving.admitsAtOnce ? { kind: 'moved' } : { kind: 'awaiting' }
}

/** Why a union does not take this member; nothing where it does. */
export function refusalOf(
  { occupation }: Pick<MovingMember, 'occupation'>,
  receiving: ReceivingUnion,
): TransferRefusal | undefined {
  if (!receiving.active) return 'union-ended'
  if (!receiving.acceptsIndividuals && !receiving.atOwnEmployer) return 'takes-no-individuals'
  const takesOccupation = receiving.occupations.length === 0 || receiving.occupations.includes(occupation)
  return takesOccupation ? undefined : 'occupation-not-taken'
}

/** A transfer as its undo and its decision see it. */
export interface StandingTransfer {
  readonly state: TransferState
  readonly toUnionId: string
  /** When it took effect. */
  readonly doneAt?: Instant
}

export type UndoDecision =
  | { readonly kind: 'undone' }
  | { readonly kind: 'refused'; readonly because: 'undo-expired' | 'nothing-to-undo' | 'benefit-used' }

/**
 * A member takes a transfer back: within the city's time, while still where it led, and before a benefit of the new
 * union was claimed. Where it leads back to is the union left, or what became of that.
 */
export function decideTransferUndo(
  transfer: StandingTransfer,
  member: { readonly unionId: string; readonly state: MembershipState; readonly claimedSince: boolean },
  now: Instant,
  within: Duration,
): UndoDecision {
  const isThere = member.unionId === transfer.toUnionId && isMembershipInUse(member.state)
  if (!mayMove(transferMoves, 'undo', transfer.state, 'member') || !transfer.doneAt || !isThere) {
    return { kind: 'refused', because: 'nothing-to-undo' }
  }
  if (isBefore(plus(transfer.doneAt, within), now)) return { kind: 'refused', because: 'undo-expired' }
  return member.claimedSince ? { kind: 'refused', because: 'benefit-used' } : { kind: 'undone' }
}

function refused(because: TransferRefusal): TransferDecision {
  return { kind: 'refused', because }
}
