import type { Moves } from '../../kernel/lifecycle'
import type { MembershipState } from './states'

/** Who moves a membership: the member, a reviewer of the union, or the schedule once a time is over. */
export type MembershipParty = 'member' | 'reviewer' | 'system'

/**
 * The end and the pauses of a membership. How it begins stands in domain/enrolment. Nobody is expelled by a machine, and
 * nobody but the member asks to leave (Charter 2: of one's own will).
 */
export const membershipMoves = {
  leave: { by: 'member', from: ['active', 'retained'], to: 'leaving' },
  stay: { by: 'member', from: ['leaving'], to: 'active' },
  stayRetained: { by: 'member', from: ['leaving'], to: 'retained' },
  confirmLeaving: { by: 'reviewer', from: ['leaving'], to: 'left' },
  leaveInTime: { by: 'system', from: ['leaving'], to: 'left' },
  declareWorkLoss: { by: 'member', from: ['active'], to: 'retained' },
  retain: { by: 'reviewer', from: ['active', 'retained'], to: 'retained' },
  workAgain: { by: 'member', from: ['retained'], to: 'active' },
  endRetention: { by: 'reviewer', from: ['retained'], to: 'active' },
  expel: { by: 'reviewer', from: ['active', 'retained'], to: 'expelled' },
  liftExpulsion: { by: 'reviewer', from: ['expelled'], to: 'active' },
  liftToRetained: { by: 'reviewer', from: ['expelled'], to: 'retained' },
} as const satisfies Moves<MembershipState, MembershipParty>
