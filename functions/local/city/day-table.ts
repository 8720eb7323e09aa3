import chineseDays from 'chinese-days'
import type { DayTable } from '@gongyou/shared/kernel/working-days'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import { addDays, weekdayOf } from '@gongyou/shared/kernel/time'

/**
 * Holidays on weekdays and make-up days at weekends, as the State Council's notices set them, from one day to another.
 * A year whose notice is still to come has plain weekends.
 */
export function dayTableOf(from: LocalDate, to: LocalDate): DayTable {
  const daysOff: LocalDate[] = []
  const makeUpDays: LocalDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const isWeekend = weekdayOf(day) > 5
    const isWorked = chineseDays.isWorkday(day)
    if (!isWeekend && !isWorked) daysOff.push(day)
    if (isWeekend && isWorked) makeUpDays.push(day)
  }
  return { daysOff, makeUpDays }
}
