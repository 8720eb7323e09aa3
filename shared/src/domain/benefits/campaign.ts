import type { Instant } from '../../kernel/time'
import type { BenefitCategory } from './categories'
import type { Window } from './campaign-lifecycle'
import type { Audience } from './entitlement'
import type { FundingShare } from './funding'
import type { Limit } from './limits'

/** How a benefit is come by. A draw is the default for what is scarce, so that nobody races while riding. */
export const claimModes = ['instant', 'draw', 'appointment', 'application'] as const
export type ClaimMode = (typeof claimModes)[number]

/** What a claim is good for: an outlet scans it, it is a code from elsewhere, or it is a line on a list. */
export const redemptionWays = ['outlet', 'imported-code', 'list'] as const
export type RedemptionWay = (typeof redemptionWays)[number]

/** A time at which so many may come. */
export interface Slot {
  readonly slotId: string
  readonly startsAt: Instant
  readonly label: string
  readonly units: number
}

/** The hours of a day in which a benefit is given out, `HH:MM` in Shanghai, the second not included. */
export interface DailyHours {
  readonly from: string
  readonly until: string
}

/** What a campaign promises; what people edit, and what two persons agree to. */
export interface CampaignTerms {
  readonly title: string
  readonly category: BenefitCategory
  readonly mode: ClaimMode
  readonly window: Window
  /** Units in all; none where a budget or nothing bounds it. */
  readonly units?: number
  /** Units of one day; each day begins anew. */
  readonly unitsPerDay?: number
  readonly slots: readonly Slot[]
  readonly limits: readonly Limit[]
  readonly audience: Audience
  readonly funding: readonly FundingShare[]
  /** What one unit costs, in fen. */
  readonly unitCost: number
  /** What may be spent, in fen. */
  readonly budget?: number
  /** The heading of the expenditure, from the city's own list. */
  readonly heading: string
  readonly redemption: RedemptionWay
  /** Where it can be used; of a list or a code none. */
  readonly outletIds: readonly string[]
  readonly voucherDays: number
  /** When of a day it is given out; at any hour where none are said. */
  readonly hours?: DailyHours
  /** Medical and the like: a clerk sees that it is valid, and nothing else. */
  readonly sensitive: boolean
  /** What is passed on to whom, where a list goes out: needs a consent of its own at the tap. */
  readonly passedOnTo?: string
}

/** The most that a campaign can cost, in fen; nothing where nothing bounds it. */
export function costBound({ units, unitsPerDay, slots, unitCost, budget, window }: CampaignTerms): number | undefined {
  if (unitCost === 0) return 0
  if (budget !== undefined) return budget
  if (slots.length > 0) return slots.reduce((sum, slot) => sum + slot.units, 0) * unitCost
  if (units !== undefined) return units * unitCost
  if (unitsPerDay === undefined) return undefined
  const days = Math.ceil((Date.parse(window.closesAt) - Date.parse(window.opensAt)) / 86_400_000)
  return unitsPerDay * days * unitCost
}
