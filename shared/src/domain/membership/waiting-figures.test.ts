import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { days, plus, type Instant } from '../../kernel/time'
import { waitingFigures } from './waiting-figures'

const now = '2026-11-16T02:00:00.000Z' as Instant
const wait = (length: number) => ({ since: plus(now, days(-length)), until: now })

describe('the waiting times of a pool', () => {
  it('name the oldest wait, the middle one, and the one that nine in ten did not exceed', () => {
    const ended = [3, 1, 2, 5, 4, 8, 7, 6, 10, 30].map(wait)
    const figures = waitingFigures({ members: 12, oldestSince: plus(now, days(-41)) }, ended, now)
    expect(figures).toEqual({ members: 12, oldestDays: 41, placed: 10, medianDays: 5, p90Days: 10 })
  })

  it('say nothing of nobody', () => {
    expect(waitingFigures({ members: 0 }, [], now)).toEqual({ members: 0, placed: 0 })
  })

  it('have at least the share that they say at or below each of them', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 1, maxLength: 60 }), (lengths) => {
        const { medianDays = -1, p90Days = -1 } = waitingFigures({ members: 0 }, lengths.map(wait), now)
        const shareUpTo = (most: number) => lengths.filter((each) => each <= most).length / lengths.length
        expect(shareUpTo(medianDays)).toBeGreaterThanOrEqual(0.5)
        expect(shareUpTo(p90Days)).toBeGreaterThanOrEqual(0.9)
        expect(lengths).toContain(p90Days)
      }),
      { numRuns: 50 },
    )
  })
})
