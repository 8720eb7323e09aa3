import { plus, days as daysOf, isBefore } from '../../kernel/time'
import { costBound, type CampaignTerms } from './campaign'
import { isCashLike } from './categories'
import { isFundingWhole } from './funding'

export type TermsRefusal =
  | 'cash-like'
  | 'window-backwards'
  | 'funding-not-whole'
  | 'limit-needed'
  | 'stock-unbounded'
  | 'slots-needed'
  | 'outlets-needed'
  | 'budget-too-small'

/** Longer campaigns are made anew every year, with the year's own money. */
const longestWindow = daysOf(400)

/** Everything that keeps these terms from being a campaign, in the order of the form. */
export function termsRefused(terms: CampaignTerms): TermsRefusal[] {
  const { category, window, funding, limits, mode, slots, redemption, outletIds, units, unitCost, budget } = terms
  const backwards =
    !isBefore(window.opensAt, window.closesAt) || isBefore(plus(window.opensAt, longestWindow), window.closesAt)
  const bound = costBound(terms)
  const wanted = slots.length > 0 ? slots.reduce((sum, slot) => sum + slot.units, 0) : units
  const wrong: Readonly<Record<TermsRefusal, boolean>> = {
    'cash-like': isCashLike(category),
    'window-backwards': backwards,
    'funding-not-whole': !isFundingWhole(funding),
    'limit-needed': limits.length === 0,
    'stock-unbounded': bound === undefined || (mode === 'draw' && units === undefined),
    'slots-needed': (mode === 'appointment') !== slots.length > 0,
    'outlets-needed': (redemption === 'outlet') !== outletIds.length > 0,
    'budget-too-small': budget !== undefined && wanted !== undefined && wanted * unitCost > budget,
  }
  return (Object.keys(wrong) as TermsRefusal[]).filter((because) => wrong[because])
}

/** Whether a second person must agree before it opens: it may cost more than one alone may promise (in fen). */
export function needsSecondPerson(terms: CampaignTerms, alone: number): boolean {
  const bound = costBound(terms)
  return bound === undefined || bound > alone
}

/** A stock as it stands and as it would be. */
export interface StockChange {
  readonly units?: number
  readonly unitsPerDay?: number
  readonly slots?: readonly { readonly units: number }[]
}

/**
 * Whether a stock that has opened may be changed so: up, and never down, for what was promised to those who have tapped
 * is already theirs.
 */
export function isRaise(before: StockChange, after: StockChange): boolean {
  const grows = (from: number | undefined, to: number | undefined) =>
    to === undefined || (from !== undefined && to >= from)
  const [were, are] = [numbersOf(before), numbersOf(after)]
  return are.some((units, place) => units !== were[place]) && are.every((units, place) => grows(were[place], units))
}

function numbersOf({ units, unitsPerDay, slots = [] }: StockChange): (number | undefined)[] {
  return [units, unitsPerDay, ...slots.map((slot) => slot.units)]
}
