import type { Brand } from './ids'

/** A moment: ISO 8601 in UTC with milliseconds, such as `2026-11-16T01:30:00.000Z`, so that text order is time order. */
export type Instant = Brand<string, 'Instant'>
/** A calendar day as people in China read it, `YYYY-MM-DD`; text order is calendar order. */
export type LocalDate = Brand<string, 'LocalDate'>
/** A length of time in milliseconds. */
export type Duration = Brand<number, 'Duration'>

/**
 * Asia/Shanghai is UTC+8 without summer time since 1992, and this app writes no earlier moments. Said as a number
 * because the JavaScript engine inside WeChat on Android has no time zone tables.
 */
const shanghaiOffset = 8 * 3_600_000
const dayLength = 86_400_000

export const seconds = (count: number) => (count * 1000) as Duration
export const minutes = (count: number) => seconds(count * 60)
export const hours = (count: number) => minutes(count * 60)
/** Days of exactly 24 hours; for calendar days see `addDays`. */
export const days = (count: number) => hours(count * 24)

/** The instant of a `Date`, or of milliseconds since 1970. Throws a RangeError on a date that is none. */
export function instantOf(date: Date | number): Instant {
  return new Date(date).toISOString() as Instant
}

/** Milliseconds since 1970. */
export function toMillis(instant: Instant): number {
  return Date.parse(instant)
}

/** The instant a duration later; a negative duration leads back. */
export function plus(instant: Instant, duration: Duration): Instant {
  return instantOf(toMillis(instant) + duration)
}

/** Earlier than, and not at the same millisecond: instants of one form are in the order of their letters. */
export function isBefore(first: Instant, second: Instant): boolean {
  return first < second
}

/** Whether a text is an instant exactly as this file writes them. */
export function isInstant(text: string): text is Instant {
  const millis = Date.parse(text)
  return text.length === 24 && !Number.isNaN(millis) && new Date(millis).toISOString() === text
}

/** Whether a text is a day that exists: `2024-02-29` is one, `2023-02-29` is not. */
export function isLocalDate(text: string): text is LocalDate {
  return isInstant(`${text}T00:00:00.000Z`)
}

/** The day on which an instant falls in Shanghai. */
export function localDateOf(instant: Instant): LocalDate {
  return dateAt(toMillis(instant) + shanghaiOffset)
}

/** Midnight in Shanghai, with which the day begins. */
export function startOfDay(date: LocalDate): Instant {
  return instantOf(millisOf(date) - shanghaiOffset)
}

/** The calendar day `count` days later; a negative count leads back. */
export function addDays(date: LocalDate, count: number): LocalDate {
  return dateAt(millisOf(date) + count * dayLength)
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekdayOf(date: LocalDate): number {
  return new Date(millisOf(date)).getUTCDay() || 7
}

/**
 * Completed years from one day to a later one, which is an age when the first is a birthday. Who was born on
 * 29 February is a year older on 1 March of a common year (Civil Code 202: the last day of the month ends the period).
 */
export function yearsBetween(from: LocalDate, to: LocalDate): number {
  const birthdayToCome = to.slice(5) < from.slice(5)
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (birthdayToCome ? 1 : 0)
}

/** The ISO 8601 week, `2026-W47`. A week belongs to the year of its Thursday. */
export function isoWeekOf(date: LocalDate): string {
  const thursday = addDays(date, 4 - weekdayOf(date))
  const year = thursday.slice(0, 4)
  const dayOfYear = (millisOf(thursday) - millisOf(`${year}-01-01` as LocalDate)) / dayLength
  return `${year}-W${String(Math.floor(dayOfYear / 7) + 1).padStart(2, '0')}`
}

function millisOf(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00.000Z`)
}

function dateAt(millis: number): LocalDate {
  return new Date(millis).toISOString().slice(0, 10) as LocalDate
}
