import type { Instant } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { closingWords, dateWords, dayWords, momentWords } from './calendar'

describe('a day in words', () => {
  it('is the day in Shanghai for a moment late in the evening there', () => {
    expect(dayWords('2026-11-16T16:30:00.000Z')).toBe('11月17日')
    expect(dayWords('2026-11-16T15:59:59.000Z')).toBe('11月16日')
  })

  it('is the day itself for a date, without zeros in front', () => {
    expect(dayWords('2026-03-07')).toBe('3月7日')
    expect(dateWords('1990-03-07')).toBe('1990年3月7日')
  })
})

describe('a moment in words', () => {
  it('is the clock in Shanghai', () => {
    expect(momentWords('2026-11-15T16:05:00.000Z' as Instant)).toBe('2026年11月16日 00:05')
  })
})

describe('a close in words', () => {
  it('at midnight is the end of the day before, else its hour', () => {
    expect(closingWords('2026-12-31T16:00:00.000Z' as Instant)).toBe('12月31日 24:00')
    expect(closingWords('2026-12-31T04:30:00.000Z' as Instant)).toBe('12月31日 12:30')
  })
})
