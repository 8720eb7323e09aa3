import { describe, expect, it } from 'vitest'
import { dayEcho, momentDigits, momentEcho, typedDay, typedMoment } from './typed-date'

describe('a date in digits', () => {
  it('is read and said again in words', () => {
    expect(typedDay('20261130')).toBe('2026-11-30')
    expect(dayEcho('20261130')).toBe('2026年11月30日')
  })

  it.each(['', '2026113', '20261131', '20260229', '00000000'])('is none: %s', (digits) => {
    expect(typedDay(digits)).toBeUndefined()
    expect(dayEcho(digits)).toBeUndefined()
  })
})

describe('a moment in digits', () => {
  it('is one of Shanghai', () => {
    expect(typedMoment('202611301800')).toBe('2026-11-30T10:00:00.000Z')
    expect(momentEcho('202611301805')).toBe('2026年11月30日 18:05')
  })

  it('goes back to the digits that it was typed in', () => {
    expect(momentDigits('2026-11-30T10:05:00.000Z')).toBe('202611301805')
  })

  it('may be the end of a day', () => {
    expect(typedMoment('202611302400')).toBe(typedMoment('202612010000'))
  })

  it.each(['20261130', '202611302500', '202611301860'])('is none: %s', (digits) => {
    expect(typedMoment(digits)).toBeUndefined()
  })
})
