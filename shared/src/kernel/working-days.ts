import type { LocalDate } from './time'
import { addDays, weekdayOf } from './time'

/** What the State Council's yearly holiday notice changes about the five-day week. */
export interface DayTable {
  /** Holidays that fall on weekdays. */
  readonly daysOff: readonly LocalDate[]
  /** Weekend days worked in exchange. */
  readonly makeUpDays: readonly LocalDate[]
}

/** Whether offices work on this day. A year the table does not know has plain weekends. */
export function isWorkingDay(date: LocalDate, table: DayTable): boolean {
  return weekdayOf(date) > 5 ? table.makeUpDays.includes(date) : !table.daysOff.includes(date)
}

/**
 * The day on which a deadline of `count` working days ends. The day it starts from is not counted (Civil Code 201), so
 * one working day from a Friday is the Monday, and from a Saturday the same Monday. A count of 0 is the same day if it
 * is a working day, else the next one. Throws a RangeError unless the count is a whole number from 0.
 */
export function addWorkingDays(from: LocalDate, count: number, table: DayTable): LocalDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a number of working days: ${count}`)
  if (count === 0) return isWorkingDay(from, table) ? from : nextWorkingDay(from, table)

  let date = from
  for (let left = count; left > 0; left -= 1) date = nextWorkingDay(date, table)
  return date
}

function nextWorkingDay(date: LocalDate, table: DayTable): LocalDate {
  let next = addDays(date, 1)
  while (!isWorkingDay(next, table)) next = addDays(next, 1)
  return next
}
