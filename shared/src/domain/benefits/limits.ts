import { addDays, localDateOf, weekdayOf, type Instant, type LocalDate } from '../../kernel/time'

/**
 * How often one person may have a benefit. Periods are calendar ones of Shanghai, so that everybody can say when the next
 * begins: a week begins on Monday (ISO 8601), and "1 in 2 years" looks at this year and the one before.
 */

export const limitPeriods = ['day', 'week', 'month', 'year', 'campaign'] as const
export type LimitPeriod = (typeof limitPeriods)[number]

/** At most `count` in any `span` periods that follow one another; one, where no span is said. */
export interface Limit {
  readonly count: number
  readonly per: LimitPeriod
  readonly span?: number
}

/** An earlier claim as a limit sees it. */
export interface EarlierClaim {
  readonly at: Instant
  /** It was given back or taken back, and so does not count; one that expired does. */
  readonly voided: boolean
}

/** The first day of the stretch that a limit looks at today; nothing where it looks at the whole campaign. */
export function limitStart({ per, span = 1 }: Limit, today: LocalDate): LocalDate | undefined {
  switch (per) {
    case 'day':
      return addDays(today, 1 - span)
    case 'week':
      return addDays(today, 1 - weekdayOf(today) - 7 * (span - 1))
    case 'month':
      return firstOfMonth(Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - span)
    case 'year':
      return `${Number(today.slice(0, 4)) - span + 1}-01-01` as LocalDate
    case 'campaign':
      return undefined
  }
}

/** The first of the limits that one more claim today would break; nothing where all hold. */
export function limitReached(
  limits: readonly Limit[],
  earlier: readonly EarlierClaim[],
  today: LocalDate,
): Limit | undefined {
  const counting = earlier.filter(({ voided }) => !voided).map(({ at }) => localDateOf(at))
  return limits.find((limit) => {
    const start = limitStart(limit, today)
    return counting.filter((on) => start === undefined || on >= start).length >= limit.count
  })
}

/**
 * Under which period the claims of one person are numbered: that of the limit, where one plain limit holds, so that a
 * claim tells by its own key which it is. Where several must hold at once, or one looks over several periods, all
 * claims of the campaign stand in one row (`all`): two taps of one person then want the same number, and one has it.
 */
export function numberedWithin(limits: readonly Limit[], today: LocalDate): string {
  const [only, ...more] = limits
  if (!only || more.length > 0 || (only.span ?? 1) > 1) return 'all'
  return limitStart(only, today) ?? 'all'
}

/** Month number 0 is January of the year 0. */
function firstOfMonth(month: number): LocalDate {
  const year = Math.floor(month / 12)
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}-01` as LocalDate
}
