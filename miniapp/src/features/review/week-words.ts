import { addDays, weekdayOf, type LocalDate } from '@gongyou/shared/kernel/time'
import { dayWords } from '../../session/calendar'

/** `11月16日–11月22日` for an ISO 8601 week such as `2026-W47`: 4 January always lies in the first. */
export function weekWords(week: string): string {
  const [year = '', number = ''] = week.split('-W')
  const fourth = `${year}-01-04` as LocalDate
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (Number(number) - 1))
  return `${dayWords(monday)}–${dayWords(addDays(monday, 6))}`
}
