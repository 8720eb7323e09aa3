import type { Refused } from '@gongyou/shared/contracts/kit'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { BenefitsDeps } from './dependencies'
import type { CountedTap } from './tap-limit.repository'

/** Whether one more tap of an account on benefits is within what a minute allows; a repeat of a tap is not asked about. */
export async function isWithinLimit(tap: CountedTap, { taps, settings }: BenefitsDeps): Promise<boolean> {
  return taps.count(tap, (await settings()).limits.claims)
}

/** Too many in this minute: with the seconds until the next. */
export function tooMany(now: Instant): Refused {
  return { problem: 'too-many-requests', retryAfter: 60 - Number(now.slice(17, 19)) }
}
