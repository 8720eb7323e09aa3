import { describe, expect, it } from 'vitest'
import { minutes, plus, type Instant } from '../../kernel/time'
import { isWorthTelling, mayBeReminded, openingsToTell, tellsAhead } from './reminding'

const opensAt = '2026-11-20T01:00:00.000Z' as Instant
const before = (count: number) => plus(opensAt, minutes(-count))

describe('a reminder', () => {
  it('can be asked for until a quarter of an hour before the opening, well before the first is sent', () => {
    expect(mayBeReminded({ opensAt }, before(16))).toBe(true)
    expect(mayBeReminded({ opensAt }, before(15))).toBe(false)
    expect(tellsAhead).toBeLessThan(minutes(15))
  })

  it('comes ten minutes before the opening, and after an outage while it is still of use', () => {
    expect(isWorthTelling({ opensAt }, before(11))).toBe(false)
    expect(isWorthTelling({ opensAt }, before(10))).toBe(true)
    expect(isWorthTelling({ opensAt }, before(-30))).toBe(true)
    expect(isWorthTelling({ opensAt }, before(-31))).toBe(false)
  })

  it('is looked for in the very stretch of time in which it is worth telling', () => {
    const now = before(10)
    const { from, until } = openingsToTell(now)
    expect([from <= opensAt, opensAt <= until]).toEqual([true, true])
  })
})
