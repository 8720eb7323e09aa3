import { describe, expect, it } from 'vitest'
import { retryDelay } from './retry-delay'

describe('a message that could not be sent', () => {
  it('is tried again within half a minute, and then less and less often, up to once an hour', () => {
    expect([1, 2, 3, 8, 40].map((tries) => retryDelay(tries, 0.999))).toEqual([30, 60, 120, 3598, 3598])
  })

  it('does not come back with all the others: between half of that time and the whole', () => {
    expect(retryDelay(3, 0)).toBe(60)
    expect(retryDelay(3, 0.5)).toBe(90)
  })

  it('outlasts a limit of WeChat’s that ends with the day, before it is set aside after forty tries', () => {
    const seconds = Array.from({ length: 40 }, (_, index) => retryDelay(index + 1, 0)).reduce(
      (sum, one) => sum + one,
      0,
    )
    expect(seconds).toBeGreaterThan(12 * 3600)
  })
})
