import { toMillis, type Instant } from '../../kernel/time'

/** One wait that ended with a union. */
export interface EndedWait {
  readonly since: Instant
  readonly until: Instant
}

/** How long members of a pool wait: those who still do, and those who came to a union lately. */
export interface WaitingFigures {
  readonly members: number
  /** Of the member who has waited longest; absent where nobody waits. */
  readonly oldestDays?: number
  /** How many came to a union, and in how many days half of them and nine tenths of them had one. */
  readonly placed: number
  readonly medianDays?: number
  readonly p90Days?: number
}

/** Whole days between two moments. */
export function daysWaited(since: Instant, until: Instant): number {
  return Math.max(0, Math.floor((toMillis(until) - toMillis(since)) / 86_400_000))
}

/** The figures of one pool, from since when its longest waiting member waits and from the waits that ended lately. */
export function waitingFigures(
  waiting: { readonly members: number; readonly oldestSince?: Instant },
  ended: readonly EndedWait[],
  now: Instant,
): WaitingFigures {
  const days = ended.map(({ since, until }) => daysWaited(since, until)).sort((a, b) => a - b)
  return {
    members: waiting.members,
    oldestDays: waiting.oldestSince && daysWaited(waiting.oldestSince, now),
    placed: days.length,
    medianDays: percentile(days, 0.5),
    p90Days: percentile(days, 0.9),
  }
}

/** The smallest number that at least this share of the sorted ones do not exceed (nearest rank). */
function percentile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
}
