import { mayMove, type Moves } from '../../kernel/lifecycle'
import { addDays, localDateOf, startOfDay, type Instant, type LocalDate } from '../../kernel/time'
import { addWorkingDays, type DayTable } from '../../kernel/working-days'
import { membershipMoves, type MembershipParty } from './membership-lifecycle'
import type { MembershipState } from './states'

/**
 * Leaving (退会): free, and as easy as joining. The membership is frozen at once; the committee confirms, or five working
 * days do. Until then the member may stay after all.
 */
export const leavingStates = ['asked', 'taken-back', 'confirmed'] as const
export type LeavingState = (typeof leavingStates)[number]

export const leavingMoves = {
  takeBack: { by: 'member', from: ['asked'], to: 'taken-back' },
  confirm: { by: 'reviewer', from: ['asked'], to: 'confirmed' },
  takeEffect: { by: 'system', from: ['asked'], to: 'confirmed' },
} as const satisfies Moves<LeavingState, MembershipParty>

/** What made a member leave: the wish itself, or that the handling of sensitive data is no longer consented to. */
export const leavingGrounds = ['own-wish', 'consent-withdrawn'] as const
export type LeavingGround = (typeof leavingGrounds)[number]

/** What of a leaving stands in its member's history. */
export type LeavingEvent = 'leaving-asked' | 'leaving-taken-back' | 'left'

/** The states that somebody may leave from, and come back to by taking the leaving back. */
export type StateBeforeLeaving = 'active' | 'retained'

export type LeavingDecision =
  | { readonly kind: 'frozen'; readonly from: StateBeforeLeaving; readonly confirmBy: LocalDate }
  | { readonly kind: 'refused'; readonly because: LeavingRefusal }

export type LeavingRefusal = 'leaving-already' | 'membership-ended'

/** A member wants to leave. `workingDays` are the committee's; the day of the wish itself does not count. */
export function decideLeaving(
  state: MembershipState,
  now: Instant,
  { workingDays, dayTable }: { readonly workingDays: number; readonly dayTable: DayTable },
): LeavingDecision {
  if (state === 'leaving') return { kind: 'refused', because: 'leaving-already' }
  if (state !== 'active' && state !== 'retained') return { kind: 'refused', because: 'membership-ended' }
  return { kind: 'frozen', from: state, confirmBy: addWorkingDays(localDateOf(now), workingDays, dayTable) }
}

/** Where a membership stands once its leaving was taken back; nothing where it can no longer be. */
export function stateAfterStaying(state: MembershipState, from: StateBeforeLeaving): StateBeforeLeaving | undefined {
  const move = from === 'retained' ? 'stayRetained' : 'stay'
  return mayMove(membershipMoves, move, state, 'member') ? membershipMoves[move].to : undefined
}

/** A leaving that waits, as the schedule sees it. */
export interface WaitingLeaving {
  readonly state: LeavingState
  readonly confirmBy?: LocalDate
}

/**
 * When a leaving takes effect by itself: with the end of the committee's last day, whenever the schedule comes to it.
 * Nothing where it is not that far, or settled.
 */
export function tookEffectAt({ state, confirmBy }: WaitingLeaving, now: Instant): Instant | undefined {
  if (!mayMove(leavingMoves, 'takeEffect', state, 'system') || confirmBy === undefined) return undefined
  return confirmBy < localDateOf(now) ? startOfDay(addDays(confirmBy, 1)) : undefined
}
