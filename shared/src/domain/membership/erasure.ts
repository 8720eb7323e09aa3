import { addDays, localDateOf, type Instant, type LocalDate } from '../../kernel/time'
import type { MembershipState } from './states'

/**
 * Erasure after the end of a membership (PIPL 47): the day on which everything personal goes. What stays is a keyed
 * tombstone, so that what is promised once per person is not had twice, and proof of consent, kept apart.
 */
export function erasedOn(endedAt: Instant, afterDays: number): LocalDate {
  return addDays(localDateOf(endedAt), afterDays)
}

/** An ended membership as the schedule sees it. */
export interface EndedMembership {
  readonly state: MembershipState
  readonly eraseOn?: string
  /** The union above still looks at the member's expulsion: what it looks at must be there. */
  readonly isLookedAtAgain: boolean
}

/** Whether the day has come. A membership that began again, or was never ended, is not erased. */
export function isToBeErased({ state, eraseOn, isLookedAtAgain }: EndedMembership, today: LocalDate): boolean {
  const hasEnded = state === 'left' || state === 'expelled'
  return hasEnded && !isLookedAtAgain && eraseOn !== undefined && eraseOn <= today
}
