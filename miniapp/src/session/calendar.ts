import { hours, localDateOf, plus, type Instant } from '@gongyou/shared/kernel/time'

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
