import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from './time'
import { addDays, weekdayOf } from './time'
import type { DayTable } from './working-days'
import { addWorkingDays, isWorkingDay } from './working-days'

const day = (text: string) => text as LocalDate
const plainWeeks: DayTable = { daysOff: [], makeUpDays: [] }

/** National Day 2025, by the State Council's notice: 1 to 8 October off, 28 September and 11 October worked. */
const october2025: DayTable = {
  daysOff: ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08'].map(day),
  makeUpDays: ['2025-09-28', '2025-10-11'].map(day),
}

const dates = fc.integer({ min: 0, max: 60 }).map((count) => addDays(day('2025-09-01'), count))
const tables: fc.Arbitrary<DayTable> = fc.record({
  daysOff: fc.array(dates.filter((date) => weekdayOf(date) <= 5)),
  makeUpDays: fc.array(dates.filter((date) => weekdayOf(date) > 5)),
})

describe('a working day', () => {
  it('is any day from Monday to Friday where no holiday falls', () => {
    expect(isWorkingDay(day('2025-09-30'), october2025)).toBe(true)
    expect(isWorkingDay(day('2025-10-01'), october2025)).toBe(false)
  })

  it('is also a Saturday or Sunday worked in exchange', () => {
    expect(isWorkingDay(day('2025-10-11'), october2025)).toBe(true)
    expect(isWorkingDay(day('2025-10-12'), october2025)).toBe(false)
  })
})

describe('a deadline in working days', () => {
  it('ends on Monday when it is one day and starts on Friday, Saturday or Sunday', () => {
    for (const start of ['2025-09-05', '2025-09-06', '2025-09-07']) {
      expect(addWorkingDays(day(start), 1, plainWeeks)).toBe('2025-09-08')
    }
  })

  it('steps over the National Day holidays and counts the Saturday worked for them', () => {
    expect(addWorkingDays(day('2025-09-30'), 1, october2025)).toBe('2025-10-09')
    expect(addWorkingDays(day('2025-09-30'), 3, october2025)).toBe('2025-10-11')
    expect(addWorkingDays(day('2025-09-30'), 4, october2025)).toBe('2025-10-13')
  })

  it('of no days ends the same day, or on the next working day', () => {
    expect(addWorkingDays(day('2025-09-30'), 0, october2025)).toBe('2025-09-30')
    expect(addWorkingDays(day('2025-10-01'), 0, october2025)).toBe('2025-10-09')
  })

  it('cannot be negative or half a day', () => {
    expect(() => addWorkingDays(day('2025-09-30'), -1, plainWeeks)).toThrow(RangeError)
    expect(() => addWorkingDays(day('2025-09-30'), 0.5, plainWeeks)).toThrow(RangeError)
  })

  it('always ends on a working day, with exactly as many working days after the start', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 30 }), tables, (from, count, table) => {
        const end = addWorkingDays(from, count, table)
        const after: LocalDate[] = []
        for (let date = addDays(from, 1); date <= end; date = addDays(date, 1)) after.push(date)
        expect(isWorkingDay(end, table)).toBe(true)
        expect(after.filter((date) => isWorkingDay(date, table))).toHaveLength(count)
      }),
    )
  })

  it('never ends earlier for a later start or for more days', () => {
    fc.assert(
      fc.property(dates, fc.nat(30), fc.nat(20), fc.nat(5), tables, (from, count, later, more, table) => {
        const end = addWorkingDays(from, count, table)
        expect(addWorkingDays(addDays(from, later), count, table) >= end).toBe(true)
        expect(addWorkingDays(from, count + more, table) >= end).toBe(true)
      }),
    )
  })
})
