import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Duration, Instant, LocalDate } from './time'
import {
  addDays,
  days,
  hours,
  instantOf,
  isBefore,
  isInstant,
  isLocalDate,
  isoWeekOf,
  localDateOf,
  minutes,
  plus,
  seconds,
  startOfDay,
  toMillis,
  weekdayOf,
  yearsBetween,
} from './time'

const day = (text: string) => text as LocalDate
const at = (text: string) => text as Instant

const dates = fc.integer({ min: -36_500, max: 36_500 }).map((count) => addDays(day('2026-01-01'), count))
const instants = fc.integer({ min: Date.UTC(1992, 0), max: Date.UTC(2099, 0) }).map(instantOf)

describe('an instant', () => {
  it('is written in UTC with milliseconds, and read back to the same millisecond', () => {
    expect(instantOf(new Date('2026-11-16T09:30:00+08:00'))).toBe('2026-11-16T01:30:00.000Z')
    fc.assert(fc.property(instants, (instant) => instantOf(toMillis(instant)) === instant))
  })

  it('comes before another exactly when its milliseconds are fewer', () => {
    fc.assert(fc.property(instants, instants, (a, b) => isBefore(a, b) === toMillis(a) < toMillis(b)))
    fc.assert(fc.property(instants, (instant) => !isBefore(instant, instant)))
  })

  it('moves by a duration, forth and back', () => {
    expect(plus(at('2026-12-31T16:00:00.000Z'), hours(72))).toBe('2027-01-03T16:00:00.000Z')
    fc.assert(fc.property(instants, (instant) => plus(plus(instant, minutes(5)), minutes(-5)) === instant))
  })

  it('is told from texts that only look like one', () => {
    expect(isInstant('2026-11-16T01:30:00.000Z')).toBe(true)
    for (const text of ['2026-11-16T01:30:00Z', '2026-11-16', '2026-02-30T00:00:00.000Z', 'soon', '']) {
      expect(isInstant(text)).toBe(false)
    }
  })
})

describe('a duration', () => {
  it('is counted in milliseconds', () => {
    expect([seconds(2), minutes(2), hours(2), days(2)]).toEqual([2000, 120_000, 7_200_000, 172_800_000])
  })
})

describe('a day', () => {
  it('changes at midnight in Shanghai, which is four in the afternoon in UTC', () => {
    expect(localDateOf(at('2026-11-16T15:59:59.999Z'))).toBe('2026-11-16')
    expect(localDateOf(at('2026-11-16T16:00:00.000Z'))).toBe('2026-11-17')
    expect(startOfDay(day('2026-11-17'))).toBe('2026-11-16T16:00:00.000Z')
  })

  it('is the one a calendar in Shanghai shows', () => {
    const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
    fc.assert(fc.property(instants, (instant) => localDateOf(instant) === calendar.format(new Date(instant))))
  })

  it('begins with its first millisecond', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(localDateOf(startOfDay(date))).toBe(date)
        expect(localDateOf(plus(startOfDay(date), -1 as Duration))).toBe(addDays(date, -1))
      }),
    )
  })

  it('has to exist: 29 February only in leap years', () => {
    expect(isLocalDate('2024-02-29')).toBe(true)
    expect(isLocalDate('2000-02-29')).toBe(true)
    for (const text of ['2023-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '+012026-01-01', '']) {
      expect(isLocalDate(text)).toBe(false)
    }
  })

  it('is found again after going forth and back', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01')
    fc.assert(fc.property(dates, fc.nat(5000), (date, count) => addDays(addDays(date, count), -count) === date))
  })

  it('has a weekday from 1 for Monday to 7 for Sunday', () => {
    expect(weekdayOf(day('2026-11-16'))).toBe(1)
    expect(weekdayOf(day('2026-11-22'))).toBe(7)
  })
})

describe('an age', () => {
  it('grows on the birthday and not the day before', () => {
    expect(yearsBetween(day('2010-11-16'), day('2026-11-15'))).toBe(15)
    expect(yearsBetween(day('2010-11-16'), day('2026-11-16'))).toBe(16)
  })

  it('grows on 1 March of common years for those born on 29 February', () => {
    expect(yearsBetween(day('2008-02-29'), day('2026-02-28'))).toBe(17)
    expect(yearsBetween(day('2008-02-29'), day('2026-03-01'))).toBe(18)
    expect(yearsBetween(day('2008-02-29'), day('2028-02-29'))).toBe(20)
  })

  it('never falls as days go by, and is 0 on the day of birth', () => {
    fc.assert(
      fc.property(dates, fc.nat(40_000), (birth, count) => {
        const later = addDays(birth, count)
        expect(yearsBetween(birth, birth)).toBe(0)
        expect(yearsBetween(birth, addDays(later, 1))).toBeGreaterThanOrEqual(yearsBetween(birth, later))
      }),
    )
  })
})

describe('an ISO week', () => {
  it.each([
    ['2026-11-16', '2026-W47'],
    ['2026-01-01', '2026-W01'],
    ['2021-01-03', '2020-W53'],
    ['2024-12-30', '2025-W01'],
    ['2027-01-03', '2026-W53'],
  ])('of %s is %s', (date, week) => {
    expect(isoWeekOf(day(date))).toBe(week)
  })

  it('lasts from Monday to Sunday, and the next one is later in the alphabet', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const monday = addDays(date, 1 - weekdayOf(date))
        expect(isoWeekOf(monday)).toBe(isoWeekOf(date))
        expect(isoWeekOf(addDays(monday, 6))).toBe(isoWeekOf(date))
        expect(isoWeekOf(addDays(monday, 7)) > isoWeekOf(date)).toBe(true)
      }),
    )
  })
})
