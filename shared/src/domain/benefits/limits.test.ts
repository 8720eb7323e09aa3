import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, startOfDay, weekdayOf, type Instant, type LocalDate } from '../../kernel/time'
import { limitPeriods, limitReached, limitStart, numberedWithin, type Limit } from './limits'

const monday = '2026-11-16' as LocalDate
const claimedOn = (...on: string[]) => on.map((day) => ({ at: startOfDay(day as LocalDate), voided: false }))

describe('a limit', () => {
  it.each([
    [{ count: 1, per: 'day' }, '2026-11-16'],
    [{ count: 1, per: 'day', span: 3 }, '2026-11-14'],
    [{ count: 1, per: 'week' }, '2026-11-16'],
    [{ count: 1, per: 'week', span: 2 }, '2026-11-09'],
    [{ count: 1, per: 'month' }, '2026-11-01'],
    [{ count: 1, per: 'month', span: 12 }, '2025-12-01'],
    [{ count: 1, per: 'year' }, '2026-01-01'],
    [{ count: 1, per: 'year', span: 2 }, '2025-01-01'],
    [{ count: 1, per: 'campaign' }, undefined],
  ] as const)('%j looks back to %s', (limit, start) => {
    expect(limitStart(limit, monday)).toBe(start)
  })

  it('counts a day as Shanghai has it: at one in the morning it is still yesterday in London', () => {
    const at = '2026-11-15T17:00:00.000Z' as Instant
    expect(limitReached([{ count: 1, per: 'day' }], [{ at, voided: false }], monday)).toBeDefined()
  })

  it('leaves out what was given back', () => {
    const earlier = claimedOn('2026-11-16').map((claim) => ({ ...claim, voided: true }))
    expect(limitReached([{ count: 1, per: 'campaign' }], earlier, monday)).toBeUndefined()
  })

  it('is one of a list, and all of them hold: one breakfast a day, three a week', () => {
    const breakfast: Limit[] = [
      { count: 1, per: 'day' },
      { count: 3, per: 'week' },
    ]
    const friday = '2026-11-20' as LocalDate
    expect(limitReached(breakfast, claimedOn('2026-11-16', '2026-11-18'), friday)).toBeUndefined()
    expect(limitReached(breakfast, claimedOn('2026-11-20'), friday)).toEqual(breakfast[0])
    expect(limitReached(breakfast, claimedOn('2026-11-16', '2026-11-18', '2026-11-19'), friday)).toEqual(breakfast[1])
    expect(limitReached(breakfast, claimedOn('2026-11-13', '2026-11-14', '2026-11-15'), friday)).toBeUndefined()
  })

  it('numbers the claims of a person within its period, and in one row where several limits must hold', () => {
    expect(numberedWithin([{ count: 2, per: 'week' }], '2026-11-18' as LocalDate)).toBe(monday)
    expect(numberedWithin([{ count: 1, per: 'campaign' }], monday)).toBe('all')
    expect(numberedWithin([{ count: 1, per: 'year', span: 2 }], monday)).toBe('all')
    expect(
      numberedWithin(
        [
          { count: 1, per: 'day' },
          { count: 3, per: 'week' },
        ],
        monday,
      ),
    ).toBe('all')
    expect(numberedWithin([], monday)).toBe('all')
  })

  it('begins on a day that is none too late, and moves on with the days', () => {
    const anyLimit = fc.record({
      count: fc.integer({ min: 1, max: 5 }),
      per: fc.constantFrom(...limitPeriods.slice(0, 4)),
      span: fc.integer({ min: 1, max: 30 }),
    })
    const anyDay = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01' as LocalDate, days))
    fc.assert(
      fc.property(anyLimit, anyDay, (limit, day) => {
        const start = limitStart(limit, day)
        expect(start && start <= day).toBe(true)
        expect((limitStart(limit, addDays(day, 1)) ?? '') >= (start ?? '')).toBe(true)
        if (limit.per === 'week' && start) expect(weekdayOf(start)).toBe(1)
      }),
      { numRuns: 200 },
    )
  })
})
