import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { campaignStateAt } from '@gongyou/shared/domain/benefits/campaign-lifecycle'
import { isSlotOver } from '@gongyou/shared/domain/benefits/claiming'
import { countsForLimit } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import { entitlementOf } from '@gongyou/shared/domain/benefits/entitlement'
import { limitReached } from '@gongyou/shared/domain/benefits/limits'
import { localDateOf, type Instant, type LocalDate } from '@gongyou/shared/kernel/time'
import type { Actor, UseCase } from '../platform/use-case'
import type { CampaignRecord } from '../table/benefits.entities'
import { everybodysList } from '../table/campaign-lists'
import { rowOf } from './claim-benefit'
import { claimantFor, tapping, type Tapping } from './claimants'
import { cutPage } from './cut-page'
import type { BenefitsDeps } from './dependencies'
import { reminderOf } from './remind'
import { claimStateAt } from './render-claim'
import { renderPlaces } from './render-outlet'
import { shownStock } from './shown-stock'
import { isSoldOutNow } from './take-unit'

/** What there is, what I can have first; without a session as a stranger sees it. */
export const listBenefits: UseCase<'benefit.list', BenefitsDeps> = async ({ input, actor }, deps) => {
  const campaigns = await deps.campaigns.listed(everybodysList, deps.now())
  const who = actor && (await tapping(actor.account, deps))
  const shown = await Promise.all(campaigns.map((campaign) => render(campaign, { actor, who }, deps)))
  const ordered = shown.sort((a, b) => rank(a) - rank(b))
  const page = cutPage(ordered, listName, input, deps.cursors)
  return 'problem' in page ? page : { status: 200, body: { ...page, items: [...page.items] } }
}

/** One benefit. */
export const showBenefit: UseCase<'benefit.show', BenefitsDeps> = async ({ input, actor }, deps) => {
  const campaign = await deps.campaigns.lately(input.id)
  if (!campaign || campaign.state === 'draft' || campaign.state === 'in-review') return { problem: 'not-found' }
  const who = actor && (await tapping(actor.account, deps))
  return { status: 200, body: await render(campaign, { actor, who, inFull: true }, deps) }
}

const listName = 'benefits'

/** What I can have now, then what I have, then what opens, then the rest. */
function rank({ entitlement, state, claimed }: BenefitReply): number {
  if (claimed) return 1
  if (!entitlement.allowed) return 4
  return state === 'open' ? 0 : state === 'scheduled' ? 2 : 3
}

interface Viewer {
  readonly actor?: Actor
  readonly who?: Tapping
  readonly inFull?: true
}

async function render(
  campaign: CampaignRecord,
  { actor, who, inFull }: Viewer,
  deps: BenefitsDeps,
): Promise<BenefitReply> {
  const { terms, campaignId: id } = campaign
  const at = deps.now()
  const today = localDateOf(at)
  const isStaff = actor?.grants.some(({ role }) => role === 'benefits' || role === 'auditor') ?? false
  const [claimant, { soldOut, left: stockLeft }, claimed] = await Promise.all([
    who && claimantFor(who, terms.audience, deps),
    shownStock(campaign, { inFull: inFull === true, exact: inFull === true && isStaff, today }, deps.stocks),
    who && latestClaim(campaign, who.holder, deps),
  ])
  const state = campaignStateAt({ state: campaign.state, window: terms.window }, soldOut, at)
  const { title, category, mode, window, redemption, hours, passedOnTo } = terms
  return {
    id,
    title,
    category,
    mode,
    state,
    window,
    stockLeft,
    entitlement: mutable(entitlementOf(claimant ?? { tags: [] }, terms.audience, today)),
    claimed,
    redemption,
    hours,
    passedOnTo,
    ...(inFull && { ...(await details(campaign, today, deps)), reminder: await reminderOf(campaign, actor, deps) }),
  }
}

async function latestClaim(campaign: CampaignRecord, holder: string, { claims, voucherIds, now }: BenefitsDeps) {
  const own = await claims.inRow(rowOf(campaign, holder, now()))
  const counting = own.filter(({ state }) => countsForLimit(state))
  const latest = counting.at(-1)
  if (!latest) return undefined
  const earlier = counting.map(({ at }) => ({ at: at as Instant, voided: false }))
  const more = limitReached(campaign.terms.limits, earlier, localDateOf(now())) === undefined
  return { id: voucherIds.write(latest), state: claimStateAt(latest, now()), more }
}

async function details(
  { campaignId, terms }: CampaignRecord,
  today: LocalDate,
  { outlets, stocks, settings }: BenefitsDeps,
) {
  const places = await outlets.several(terms.outletIds)
  const toCome = terms.slots.filter((slot) => !isSlotOver(slot, today))
  const slots = toCome.map(async ({ slotId, startsAt, label, units }) => {
    const full = await isSoldOutNow([{ campaignId, pool: slotId, units }], stocks)
    return { id: slotId, startsAt, label, full }
  })
  return {
    outlets: renderPlaces(places),
    slots: terms.slots.length > 0 ? await Promise.all(slots) : undefined,
    limits: [...terms.limits],
    passedOnWhat: terms.passedOnTo === undefined ? undefined : [...(await settings()).benefits.listColumns],
    voucherDays: terms.redemption === 'outlet' && terms.slots.length === 0 ? terms.voucherDays : undefined,
  }
}

function mutable({ allowed, reasons }: ReturnType<typeof entitlementOf>): BenefitReply['entitlement'] {
  return { allowed, reasons: [...reasons] }
}
