import { yearsBetween, type LocalDate } from '@gongyou/shared/kernel/time'

/** Completed years as far as the month of birth tells: somebody counts as younger until the month has passed. */
export function ageOf(bornMonth: string, today: LocalDate): number {
  return yearsBetween(`${bornMonth}-31` as LocalDate, today)
}
