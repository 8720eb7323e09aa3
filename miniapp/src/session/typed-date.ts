import {
  hours,
  isLocalDate,
  localDateOf,
  plus,
  startOfDay,
  type Instant,
  type LocalDate,
} from '@gongyou/shared/kernel/time'
import { dateWords, momentWords } from './calendar'

/** The date in eight digits, `20261130`; nothing where they are none. */
export function typedDay(digits: string): LocalDate | undefined {
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
  return digits.length === 8 && isLocalDate(date) ? date : undefined
}

/** The moment in twelve digits, `202611301800`, in Shanghai; nothing where they are none. */
export function typedMoment(digits: string): Instant | undefined {
  const day = typedDay(digits.slice(0, 8))
  const [hour, minute] = [Number(digits.slice(8, 10)), Number(digits.slice(10, 12))]
  if (!day || digits.length !== 12 || hour > 24 || minute > 59) return undefined
  return plus(startOfDay(day), hours(hour + minute / 60))
}

export function dayEcho(digits: string): string | undefined {
  const day = typedDay(digits)
  return day && dateWords(day)
}

export function momentEcho(digits: string): string | undefined {
  const moment = typedMoment(digits)
  return moment && momentWords(moment)
}

/** How a date would have been typed. */
export function dayDigits(date: string | undefined): string {
  return date === undefined ? '' : date.replace(/-/g, '')
}

/** How a moment would have been typed. */
export function momentDigits(moment: string | undefined): string {
  if (moment === undefined) return ''
  const time = plus(moment as Instant, hours(8)).slice(11, 16)
  return `${localDateOf(moment as Instant).replace(/-/g, '')}${time.replace(':', '')}`
}
