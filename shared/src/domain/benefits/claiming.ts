import { localDateOf, type LocalDate } from '../../kernel/time'
import type { ClaimMode, Slot } from './campaign'
import type { CampaignState } from './campaign-lifecycle'
import type { Entitlement, EntitlementReason } from './entitlement'
import { limitReached, type EarlierClaim, type Limit } from './limits'

export type ClaimRefusal =
  | 'not-open'
  | 'sold-out'
  | 'budget-ended'
  | 'already-claimed'
  | 'not-entitled'
  | 'pass-on-consent-needed'
  | 'slot-needed'
  | 'slot-past'
  | 'wrong-mode'

/** A campaign as a tap on it sees it. */
export interface TappedCampaign {
  /** As if there were stock: whether there is, the shards say. */
  readonly state: CampaignState
  readonly mode: ClaimMode
  readonly limits: readonly Limit[]
  readonly slots: readonly Slot[]
  readonly passedOnTo?: string
}

/** The tap, with what is known of the person who taps. */
export interface Tap {
  readonly entitlement: Entitlement
  readonly earlier: readonly EarlierClaim[]
  /** The route: a draw is entered, everything else is claimed. */
  readonly asks: 'claim' | 'entry'
  readonly slotId?: string
  readonly passedOnConsented: boolean
}

export type ClaimDecision =
  /** Take one unit: of the slot, where there is one. */
  | { readonly kind: 'take'; readonly slot?: Slot }
  | { readonly kind: 'enter' }
  | { readonly kind: 'request' }
  | ClaimRefused

export interface ClaimRefused {
  readonly kind: 'refused'
  readonly because: ClaimRefusal
  readonly reasons?: readonly EntitlementReason[]
}

/**
 * Why nothing comes of a tap whoever it is that taps: the campaign is not for such a tap now, or its holder has had it.
 * To be asked before what costs another reading; `decideClaim` asks it too.
 */
export function refusedWhoever(
  { state, mode, limits }: TappedCampaign,
  { asks, earlier }: Pick<Tap, 'asks' | 'earlier'>,
  today: LocalDate,
): ClaimRefused | undefined {
  if ((mode === 'draw') !== (asks === 'entry')) return refused('wrong-mode')
  if (state !== 'open' && state !== 'sold-out') return refused('not-open')
  return limitReached(limits, earlier, today) ? refused('already-claimed') : undefined
}

/** What comes of one tap, short of the stock: the unit is taken, or not, in the write itself. */
export function decideClaim(campaign: TappedCampaign, tap: Tap, today: LocalDate): ClaimDecision {
  const { mode, passedOnTo } = campaign
  const whoever = refusedWhoever(campaign, tap, today)
  if (whoever) return whoever
  if (!tap.entitlement.allowed) {
    return { kind: 'refused', because: 'not-entitled', reasons: tap.entitlement.reasons }
  }
  if (passedOnTo !== undefined && !tap.passedOnConsented) return refused('pass-on-consent-needed')
  switch (mode) {
    case 'draw':
      return { kind: 'enter' }
    case 'application':
      return { kind: 'request' }
    case 'instant':
      return { kind: 'take' }
    case 'appointment':
      return takeSlot(campaign.slots, tap.slotId, today)
  }
}

function takeSlot(slots: readonly Slot[], slotId: string | undefined, today: LocalDate): ClaimDecision {
  const slot = slots.find((each) => each.slotId === slotId)
  if (!slot) return refused('slot-needed')
  return isSlotOver(slot, today) ? refused('slot-past') : { kind: 'take', slot }
}

/** Whether nobody can come for it any more; on its own day somebody still may. */
export function isSlotOver({ startsAt }: Pick<Slot, 'startsAt'>, today: LocalDate): boolean {
  return localDateOf(startsAt) < today
}

function refused(because: ClaimRefusal): ClaimRefused {
  return { kind: 'refused', because }
}
