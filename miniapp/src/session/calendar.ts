import {
  addDays,
  hours,
  localDateOf,
  plus,
  startOfDay,
  type Instant,
  type LocalDate,
} from '@gongyou/shared/kernel/time'

/** `11月16日`, for a date or an instant; no time zone tables needed. */
export function dayWords(moment: string): string {
  const date = moment.length > 10 ? localDateOf(moment as Instant) : moment
  const [, month, day] = date.split('-').map(Number)
  return `${month}月${day}日`
}

/** `1990年3月7日`. */
export function dateWords(date: string): string {
  return `${Number(date.slice(0, 4))}年${dayWords(date)}`
}

/** `2026年11月16日 09:30`, in Shanghai. */
export function momentWords(moment: Instant): string {
  return `${dateWords(localDateOf(moment))} ${clockWords(moment)}`
}

/** `09:30`, in Shanghai. */
export function clockWords(moment: Instant): string {
  return plus(moment, hours(8)).slice(11, 16)
}

/** A close in words, `12月31日 24:00` where it is at midnight. */
export function closingWords(closesAt: Instant): string {
  return isMidnight(closesAt) ? `${dayWords(lastDayOf(closesAt))} 24:00` : shortMoment(closesAt)
}

/** The last day on which something goes on. */
export function lastDayOf(closesAt: Instant): LocalDate {
  const day = localDateOf(closesAt)
  return isMidnight(closesAt) ? addDays(day, -1) : day
}

export function isMidnight(moment: Instant): boolean {
  return moment === startOfDay(localDateOf(moment))
}

/** `11月24日 09:00`. */
export function shortMoment(moment: Instant): string {
  return `${dayWords(moment)} ${clockWords(moment)}`
}
