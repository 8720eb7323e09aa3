import { describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/time'
import { costBound, type CampaignTerms } from './campaign'
import { cashLikeCategories } from './categories'
import { isRaise, needsSecondPerson, termsRefused } from './editing'
import { warningsFor } from './warnings'

/** Cold drinks for three thousand riders, opened at nine in the morning. */
const drinks: CampaignTerms = {
  title: '夏日清凉包',
  category: 'cool-and-warm',
  mode: 'instant',
  window: { opensAt: '2026-07-01T01:00:00.000Z' as Instant, closesAt: '2026-09-01T01:00:00.000Z' as Instant },
  units: 3000,
  slots: [],
  limits: [{ count: 1, per: 'campaign' }],
  audience: { occupations: ['delivery-rider'] },
  funding: [
    { source: 'fiscal', percent: 50 },
    { source: 'union', percent: 50 },
  ],
  unitCost: 1800,
  heading: '职工服务支出',
  redemption: 'outlet',
  outletIds: ['station-1'],
  voucherDays: 14,
  sensitive: false,
}
const opensAt = (instant: string) => ({ ...drinks.window, opensAt: instant as Instant })

describe('the terms of a campaign', () => {
  it('are in order as a template has them', () => {
    expect(termsRefused(drinks)).toEqual([])
  })

  it.each(cashLikeCategories)('are refused where the thing is %s', (category) => {
    expect(termsRefused({ ...drinks, category: category as never })).toEqual(['cash-like'])
  })

  it.each([
    ['window-backwards', { window: { opensAt: drinks.window.closesAt, closesAt: drinks.window.opensAt } }],
    ['window-backwards', { window: { ...drinks.window, closesAt: '2028-01-01T00:00:00.000Z' as Instant } }],
    ['funding-not-whole', { funding: [{ source: 'union', percent: 90 }] }],
    ['limit-needed', { limits: [] }],
    ['stock-unbounded', { units: undefined }],
    ['slots-needed', { mode: 'appointment' }],
    ['outlets-needed', { outletIds: [] }],
    ['budget-too-small', { budget: 3000 * 1800 - 1 }],
  ] as const)('are refused as %s for %j', (because, change) => {
    expect(termsRefused({ ...drinks, ...change })).toContain(because)
  })

  it('may leave the number open where each costs nothing', () => {
    expect(termsRefused({ ...drinks, units: undefined, unitCost: 0 })).toEqual([])
  })

  it('say the most that it can cost', () => {
    expect(costBound(drinks)).toBe(5_400_000)
    expect(costBound({ ...drinks, units: undefined, unitsPerDay: 10 })).toBe(62 * 10 * 1800)
    expect(costBound({ ...drinks, units: undefined, budget: 40_000 })).toBe(40_000)
    expect(costBound({ ...drinks, units: undefined })).toBeUndefined()
  })

  it('need a second person above what one alone may promise', () => {
    expect(needsSecondPerson(drinks, 5_400_000)).toBe(false)
    expect(needsSecondPerson(drinks, 5_399_999)).toBe(true)
  })
})

describe('a stock that has opened', () => {
  it('is raised and never cut', () => {
    expect(isRaise({ units: 10 }, { units: 11 })).toBe(true)
    expect(isRaise({ units: 10 }, { units: 10 })).toBe(false)
    expect(isRaise({ units: 10 }, { units: 9 })).toBe(false)
    expect(isRaise({ unitsPerDay: 5 }, { unitsPerDay: 6 })).toBe(true)
  })

  it('that had no bound gets none afterwards', () => {
    expect(isRaise({}, { units: 100 })).toBe(false)
    expect(isRaise({ units: 10 }, {})).toBe(true)
  })
})

describe('an editor', () => {
  it.each(['2026-07-01T02:30:00.000Z', '2026-07-01T08:30:00.000Z', '2026-07-01T11:59:00.000Z'])(
    'is warned of an opening at %s, when riders carry meals',
    (instant) => {
      expect(warningsFor({ ...drinks, window: opensAt(instant) })).toEqual(['opens-at-meal-peak'])
      expect(warningsFor({ ...drinks, mode: 'draw', window: opensAt(instant) })).toEqual([])
    },
  )

  it.each(['2026-07-01T01:00:00.000Z', '2026-07-01T05:30:00.000Z', '2026-07-01T12:00:00.000Z'])(
    'is not warned of %s',
    (instant) => {
      expect(warningsFor({ ...drinks, window: opensAt(instant) })).toEqual([])
    },
  )

  it('is warned where one unit is there for more than four people and they would race for it', () => {
    expect(warningsFor(drinks, 12_000)).toEqual([])
    expect(warningsFor(drinks, 12_001)).toEqual(['scarce-without-draw'])
    expect(warningsFor({ ...drinks, mode: 'draw' }, 12_001)).toEqual([])
  })
})
