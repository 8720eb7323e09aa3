import type { LocalDate } from '../../kernel/time'
import type { CampaignTerms, Slot } from './campaign'
import { unitsWithin } from './stock'

/** One of the stocks that a claim takes a unit of: the whole, a day's, or a slot's. */
export interface StockPool {
  readonly pool: string
  readonly units: number
}

/** The name of the pool that is the whole campaign's. */
export const wholePool = 'all'

type Bounds = Pick<CampaignTerms, 'units' | 'unitsPerDay' | 'slots' | 'unitCost' | 'budget'>

/** What a claim today must find a unit of, all of it; nothing where nothing bounds the campaign. */
export function poolsFor(terms: Bounds, today: LocalDate, slot?: Slot): StockPool[] {
  if (slot) return [{ pool: slot.slotId, units: slot.units }]
  const whole = wholeUnits(terms)
  return [
    ...(terms.unitsPerDay === undefined ? [] : [{ pool: today, units: terms.unitsPerDay }]),
    ...(whole === undefined ? [] : [{ pool: wholePool, units: whole }]),
  ]
}

/** How many units the whole campaign has: those set, else those that its budget pays for. */
export function wholeUnits({ units, unitCost, budget }: Bounds): number | undefined {
  return units ?? (budget === undefined ? undefined : unitsWithin(budget, unitCost))
}

/** Whether it is the money that ends it, and not the number. */
export function isBoundByBudget({ units, budget }: Bounds): boolean {
  return units === undefined && budget !== undefined
}
