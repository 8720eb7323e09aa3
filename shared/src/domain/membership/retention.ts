import { mayMove } from '../../kernel/lifecycle'
import { membershipMoves } from './membership-lifecycle'
import type { MembershipState } from './states'

/**
 * Retained membership (保留会籍): kept without work. No dues, no vote, still helped (membership measures: kept while
 * without work). A setting of the law and not of a city, so the kinds are closed.
 */
export const retainedKinds = ['retired', 'unemployed', 'serving', 'other'] as const
export type RetainedKind = (typeof retainedKinds)[number]

/** What of it stands in the member's history. */
export type RetentionEvent = 'work-lost' | 'retained' | 'work-again'

/** The union of a member who lost the work, as it stands, and the one that would keep the membership in its place. */
export interface KeepingUnions {
  /** Absent where it has closed. */
  readonly present?: string
  /** The online home of where the member lives, or what stands in for it there. */
  readonly atHome?: string
}

export type WorkLossDecision =
  { readonly kind: 'kept'; readonly unionId: string } | { readonly kind: 'refused'; readonly because: WorkLossRefusal }

export type WorkLossRefusal = 'retained-already' | 'leaving-already' | 'membership-ended' | 'home-needed'

/** Who keeps the membership of somebody who lost the work: the old union, or where that closed the home's. */
export function decideWorkLoss(state: MembershipState, { present, atHome }: KeepingUnions): WorkLossDecision {
  if (state === 'retained') return { kind: 'refused', because: 'retained-already' }
  if (state === 'leaving') return { kind: 'refused', because: 'leaving-already' }
  if (!mayMove(membershipMoves, 'declareWorkLoss', state, 'member')) {
    return { kind: 'refused', because: 'membership-ended' }
  }
  const unionId = present ?? atHome
  return unionId === undefined ? { kind: 'refused', because: 'home-needed' } : { kind: 'kept', unionId }
}

export type WorkAgainDecision = 'active' | 'not-retained' | 'retired-by-union'

/** A member works again, and says so with one tap. What the union recorded as retirement, only the union takes back. */
export function decideWorkAgain(state: MembershipState, kind: RetainedKind | undefined): WorkAgainDecision {
  if (!mayMove(membershipMoves, 'workAgain', state, 'member')) return 'not-retained'
  return kind === 'retired' ? 'retired-by-union' : 'active'
}

/** What has happened to pause a membership, as its member reads it. */
export interface Pause {
  readonly at: string
  readonly event: RetentionEvent
  readonly by: 'applicant' | 'union'
  readonly unionId: string
}

/** As many as are embedded in a membership; of more only the latest. */
export const mostPauses = 10

/** The pauses with one more. */
export function withPause(pauses: readonly Pause[], pause: Pause): Pause[] {
  return [...pauses, pause].slice(-mostPauses)
}
