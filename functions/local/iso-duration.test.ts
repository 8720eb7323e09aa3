import { describe, expect, it } from 'vitest'
import { readIsoDuration } from './iso-duration'

const hour = 3_600_000

describe('an ISO 8601 duration', () => {
  it.each([
    ['PT48H', 48 * hour],
    ['P2D', 48 * hour],
    ['P1W', 168 * hour],
    ['P1DT1H30M', 25.5 * hour],
    ['PT90S', 90_000],
    ['-PT1H', -hour],
  ])('%s is so many milliseconds', (text, milliseconds) => {
    expect(readIsoDuration(text)).toBe(milliseconds)
  })

  it.each(['', 'P', 'PT', '48H', 'P1Y', 'PT1.5H', 'P1DT', 'pt1h'])('%j is none', (text) => {
    expect(readIsoDuration(text)).toBeUndefined()
  })
})
