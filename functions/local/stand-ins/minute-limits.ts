import type { Instant } from '@gongyou/shared/kernel/time'

/**
 * Counts calls by what they are limited by and starts anew with each minute of the clock. Each server counts for
 * itself: a limit is there to be met in a test, not to be exact.
 */
export interface MinuteLimits {
  /** Counts one call; whether it is one too many. */
  exceeds(what: string, limit: number): boolean
}

export function openMinuteLimits(now: () => Instant): MinuteLimits {
  let minute = ''
  const counts = new Map<string, number>()
  return {
    exceeds(what, limit) {
      const current = now().slice(0, 'YYYY-MM-DDThh:mm'.length)
      if (current !== minute) counts.clear()
      minute = current
      const count = (counts.get(what) ?? 0) + 1
      counts.set(what, count)
      return count > limit
    },
  }
}
