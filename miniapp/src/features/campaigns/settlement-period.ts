import { addDays, type LocalDate } from '@gongyou/shared/kernel/time'

/** The days of an account, both ends counted. */
export interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Which days somebody wants to see the account of; most want a month. */
export const periodChips = [
  { key: 'days', label: '近30天' },
  { key: 'month', label: '这个月' },
  { key: 'before', label: '上个月' },
  { key: 'typed', label: '自己定' },
] as const
export type PeriodChoice = (typeof periodChips)[number]['key']

/** The days of a choice on a day. */
export function daysOf(choice: Exclude<PeriodChoice, 'typed'>, today: LocalDate): Days {
  const firstOfMonth = `${today.slice(0, 8)}01` as LocalDate
  switch (choice) {
    case 'days':
      return { from: addDays(today, -29), to: today }
    case 'month':
      return { from: firstOfMonth, to: today }
    case 'before': {
      const last = addDays(firstOfMonth, -1)
      return { from: `${last.slice(0, 8)}01` as LocalDate, to: last }
    }
  }
}
