import { mayMove } from '../../kernel/lifecycle'
import { claimMoves, type ClaimState } from './claim-lifecycle'

export type RequestRefusal = 'request-decided' | 'own-request' | 'benefit-reason-needed'

/** What staff made of a request: who asks to be granted is, or hears why not. */
export interface RequestAnswer {
  readonly decision: 'grant' | 'decline'
  readonly reason?: string
  /** The request is that of whoever answers it. */
  readonly isOwn: boolean
}

/** Why a request (a claim that a person decides) is not answered so; nothing where it is. */
export function requestRefused(
  state: ClaimState,
  { decision, reason = '', isOwn }: RequestAnswer,
): RequestRefusal | undefined {
  if (isOwn) return 'own-request'
  if (!mayMove(claimMoves, decision, state, 'staff')) return 'request-decided'
  return decision === 'decline' && reason.trim() === '' ? 'benefit-reason-needed' : undefined
}
