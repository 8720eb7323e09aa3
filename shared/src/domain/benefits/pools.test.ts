import { describe, expect, it } from 'vitest'
import type { Instant, LocalDate } from '../../kernel/time'
import { isBoundByBudget, poolsFor } from './pools'

const today = '2026-11-16' as LocalDate
const terms = { slots: [], unitCost: 800 }

describe('a claim', () => {
  it('takes a unit of the whole', () => {
    expect(poolsFor({ ...terms, units: 3000 }, today)).toEqual([{ pool: 'all', units: 3000 }])
  })

  it('takes one of the day as well, where each day has its own', () => {
    expect(poolsFor({ ...terms, unitsPerDay: 500 }, today)).toEqual([{ pool: today, units: 500 }])
    expect(poolsFor({ ...terms, unitsPerDay: 500, units: 900 }, today).map(({ pool }) => pool)).toEqual([today, 'all'])
  })

  it('takes one of its slot', () => {
    const slot = { slotId: 's1', startsAt: '2026-11-20T01:00:00.000Z' as Instant, label: '20日上午', units: 20 }
    expect(poolsFor({ ...terms, slots: [slot] }, today, slot)).toEqual([{ pool: 's1', units: 20 }])
  })

  it('takes one of what the budget pays for, where no number is set', () => {
    expect(poolsFor({ ...terms, budget: 4_000_000 }, today)).toEqual([{ pool: 'all', units: 5000 }])
    expect(isBoundByBudget({ ...terms, budget: 4_000_000 })).toBe(true)
  })

  it('takes nothing where nothing bounds it', () => {
    expect(poolsFor(terms, today)).toEqual([])
  })
})
