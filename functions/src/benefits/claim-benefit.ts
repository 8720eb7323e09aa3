import type { Input, Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { campaignStateAt } from '@gongyou/shared/domain/benefits/campaign-lifecycle'
import { decideClaim, refusedWhoever, type ClaimDecision, type Tap } from '@gongyou/shared/domain/benefits/claiming'
import { countsForLimit } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import { entitlementOf } from '@gongyou/shared/domain/benefits/entitlement'
import { numberedWithin } from '@gongyou/shared/domain/benefits/limits'
import type { PassedOnColumn } from '@gongyou/shared/domain/benefits/passed-on-list'
import { isBoundByBudget, poolsFor } from '@gongyou/shared/domain/benefits/pools'
import type { Slot } from '@gongyou/shared/domain/benefits/campaign'
import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import type { Actor, RequestIdentity, SelfRecordedUseCase } from '../platform/use-case'
import type { CampaignRecord, ClaimRecord } from '../table/benefits.entities'
import { claimantFor, heldMembershipOf, holding, type Holding, type Tapping } from './claimants'
import type { ClaimRow } from './claims.repository'
import type { BenefitsDeps } from './dependencies'
import { isOccupationKnown, noteLead } from './note-lead'
import { newClaim } from './new-claim'
import type { Pool } from './stocks.repository'
import { refusalOf } from './refusal'
import { renderClaim } from './render-claim'
import { isSoldOutNow, takeUnits } from './take-unit'
import { isWithinLimit, tooMany } from './taps-a-minute'

type ClaimingRoute = 'benefit.claim' | 'benefit.enter'
type Answer = Reply<ClaimingRoute> | Refused

interface Asked {
  readonly input: Input<ClaimingRoute>
  readonly actor: Actor
  readonly request: RequestIdentity
}

/** Losing a race means that another tap of the same person was faster; as things are then decides. */
const mostTries = 5

/** One tap on a benefit: exactly one unit for each claim, and for each person no more than the limit. */
export const claimBenefit: SelfRecordedUseCase<'benefit.claim', BenefitsDeps> = {
  recordsItself: true,
  run: (asked, deps) => tap('claim', asked, deps),
}

/** Entry into a draw: a random ticket, and no unit until it is drawn. */
export const enterDraw: SelfRecordedUseCase<'benefit.enter', BenefitsDeps> = {
  recordsItself: true,
  run: (asked, deps) => tap('entry', asked, deps),
}

async function tap(asks: Tap['asks'], asked: Asked, deps: BenefitsDeps): Promise<Answer> {
  const campaign = await deps.campaigns.lately(asked.input.id)
  if (!campaign || campaign.state === 'draft' || campaign.state === 'in-review') return { problem: 'not-found' }
  const held = await holding(asked.actor.account, deps)
  if (!(await isOccupationKnown(asked.input.occupation, deps))) return { problem: 'occupation-unknown' }
  const listColumns = campaign.terms.passedOnTo === undefined ? [] : (await deps.settings()).benefits.listColumns
  const trying = { asks, asked, campaign, holding: held, listColumns }
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const answer = await attemptClaim({ ...trying, isFirst: attempt === 1 }, deps)
    if (answer !== 'lost') return answer
  }
  return { problem: 'busy', retryAfter: 1 }
}

function tapIn({ actor: { accountId }, request: { requestKey } }: Asked) {
  return { accountId, requestKey }
}

interface Attempt {
  readonly asks: Tap['asks']
  readonly asked: Asked
  readonly campaign: CampaignRecord
  readonly holding: Holding
  readonly listColumns: readonly PassedOnColumn[]
  /** The first time that this tap is tried: it counts once. */
  readonly isFirst: boolean
}

async function attemptClaim(attempt: Attempt, deps: BenefitsDeps): Promise<Answer | 'lost'> {
  const { asked, campaign } = attempt
  const at = deps.now()
  const seen = await look(attempt, at, deps)
  const repeated = seen.earlier.find(({ requestKey }) => requestKey === asked.request.requestKey)
  if (repeated) return sameAnswer(repeated, asked, campaign, deps)
  if (attempt.isFirst && !(await isWithinLimit(tapIn(asked), deps))) return tooMany(at)

  const decision = await decide(attempt, seen, at, deps)
  const claim = () => newClaim({ ...attempt, ...seen }, { number: nextNumber(seen.earlier), at }, deps)
  switch (decision.kind) {
    case 'refused':
      return refusalOf(decision, campaign, at)
    case 'enter':
      return saved(claim().entered, [], { ...attempt, ...seen }, deps)
    case 'request':
      return saved(claim().requested, [], { ...attempt, ...seen }, deps)
    case 'take':
      return saved(claim().held, seen.pools, { ...attempt, ...seen }, deps)
    case 'gone':
      return soldOutOf(campaign, at)
  }
}

/** What a tap is decided by. */
interface Seen {
  readonly slot?: Slot
  readonly pools: readonly Pool[]
  readonly soldOut: boolean
  readonly row: ClaimRow
  readonly earlier: readonly ClaimRecord[]
  /** Read only where there is something to be had. */
  readonly who: Tapping
}

/** Reads the stock before the person's own claims: where a twin of this tap took the last unit, it is seen among them. */
async function look({ asked, campaign, holding: held }: Attempt, at: Instant, deps: BenefitsDeps): Promise<Seen> {
  const { terms, campaignId } = campaign
  const slot = terms.slots.find(({ slotId }) => slotId === asked.input.slotId)
  const pools = poolsFor(terms, localDateOf(at), slot).map((pool) => ({ ...pool, campaignId }))
  const soldOut = takesUnitAtOnce(terms.mode) && (await isSoldOutNow(pools, deps.stocks))
  const row = rowOf(campaign, held.holder, at)
  const [earlier, heldMembership] = await Promise.all([
    deps.claims.inRow(row),
    soldOut ? undefined : heldMembershipOf(held.account, deps),
  ])
  return { slot, pools, soldOut, row, earlier, who: { ...held, heldMembership } }
}

async function decide(
  { asks, asked, campaign }: Attempt,
  { soldOut, earlier, who }: Seen,
  at: Instant,
  deps: BenefitsDeps,
): Promise<ClaimDecision | { readonly kind: 'gone' }> {
  const { terms } = campaign
  const today = localDateOf(at)
  const tapped = { ...terms, state: campaignStateAt({ state: campaign.state, window: terms.window }, false, at) }
  const made = {
    asks,
    earlier: earlier.map((each) => ({ at: each.at as Instant, voided: !countsForLimit(each.state) })),
  }
  const whoever = refusedWhoever(tapped, made, today)
  if (whoever) return whoever
  // Whether they might have had it is not asked for the thousands who come once all is gone.
  if (soldOut) return { kind: 'gone' }

  const claimant = await claimantFor(who, terms.audience, deps)
  return decideClaim(
    tapped,
    {
      ...made,
      slotId: asked.input.slotId,
      passedOnConsented: asked.input.consents?.passedOn === true,
      entitlement: entitlementOf(claimant, terms.audience, today),
    },
    today,
  )
}

async function saved(
  claim: ClaimRecord,
  pools: Parameters<typeof takeUnits>[1],
  { campaign, asked, who, row }: Attempt & Seen,
  deps: BenefitsDeps,
): Promise<Answer | 'lost'> {
  const taken = await takeUnits(claim, pools, deps)
  if (taken === 'lost') return 'lost'
  if (taken === 'taken') {
    await noteLead(asked, campaign, who, deps)
    return { status: 201, body: renderClaim(claim, campaign, deps) }
  }
  const own = await deps.claims.inRow(row)
  const twin = own.find(({ requestKey }) => requestKey === asked.request.requestKey)
  return twin ? sameAnswer(twin, asked, campaign, deps) : soldOutOf(campaign, deps.now())
}

/** The same tap again: it is answered what it was answered, or told that it asks for something else now. */
function sameAnswer(claim: ClaimRecord, { request }: Asked, campaign: CampaignRecord, deps: BenefitsDeps): Answer {
  if (claim.bodyDigest !== request.bodyDigest) return { problem: 'idempotency-key-reused' }
  return { status: 201, body: renderClaim(claim, campaign, deps) }
}

function soldOutOf(campaign: CampaignRecord, at: Instant): Refused {
  const because = isBoundByBudget(campaign.terms) ? 'budget-ended' : 'sold-out'
  return refusalOf({ kind: 'refused', because }, campaign, at)
}

function takesUnitAtOnce(mode: CampaignRecord['terms']['mode']): boolean {
  return mode === 'instant' || mode === 'appointment'
}

/** The row that a claim of this moment is numbered in. */
export function rowOf({ campaignId, terms }: CampaignRecord, holder: string, at: Instant): ClaimRow {
  const [only, ...more] = terms.limits
  const plain = only && more.length === 0 && (only.span ?? 1) === 1
  return {
    holder,
    campaignId,
    row: numberedWithin(terms.limits, localDateOf(at)),
    count: plain ? only.count : undefined,
  }
}

function nextNumber(earlier: readonly ClaimRecord[]): number {
  return Math.max(0, ...earlier.map(({ number }) => number)) + 1
}
