import { addDays, isoWeekOf, type LocalDate } from '@gongyou/shared/kernel/time'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayWords } from '../../session/calendar'
import { weekWords } from './week-words'

describe('a week of admissions', () => {
  it('is said by its Monday and its Sunday', () => {
    expect(weekWords('2026-W47')).toBe('11月16日–11月22日')
  })

  it('that lies in two years is said by the days of both', () => {
    expect(weekWords('2026-W53')).toBe('12月28日–1月3日')
  })

  it('holds every day that the calendar counts into it, from its Monday on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
        const monday = addDays('2018-01-01' as LocalDate, 7 * Math.floor(days / 7))
        const day = addDays('2018-01-01' as LocalDate, days)
        expect(weekWords(isoWeekOf(day))).toBe(`${dayWords(monday)}–${dayWords(addDays(monday, 6))}`)
      }),
    )
  })
})
