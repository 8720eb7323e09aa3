import { entitlementOf, type Audience } from '@gongyou/shared/domain/benefits/entitlement'
import { localDateOf } from '@gongyou/shared/kernel/time'
import type { SelfRecordedUseCase } from '../platform/use-case'
import type { AudienceCountRecord } from '../table/audience-count.entities'
import type { CampaignRecord } from '../table/benefits.entities'
import { topsOf } from './audience-about'
import { claimantFor, heldMembershipOf } from './claimants'
import type { BenefitsDeps } from './dependencies'
import { digestOf, reachOf } from './show-audience'
import { campaignInReach } from './staff-campaigns'

/** What one step may read: so many pages of members or looks for the next union, and so many members to a page. */
const pagesOfAStep = 20
const pageSize = 50

/**
 * One step of the exact count of an audience: begins it, or goes on from where it stands. Whoever looks at it asks for
 * the next step, so nobody pays for a count that nobody waits for. Each step reads no more than the one before, however
 * large the city is. Somebody who moves from union to union meanwhile may be counted twice or not at all.
 */
export const countAudience: SelfRecordedUseCase<'campaign.countAudience', BenefitsDeps> = {
  recordsItself: true,
  async run({ input, actor, request }, deps) {
    const reached = await campaignInReach(input.id, 'manage-benefits', actor, deps)
    if (!reached) return { problem: 'not-found' }
    const { campaign } = reached
    const seen = await deps.audiences.count(campaign.campaignId)
    const isStep = seen?.requestKey !== request.requestKey && campaign.terms.audience.anyone !== true
    if (isStep) {
      const known = seen?.audienceDigest === digestOf(campaign) ? seen : await begun(campaign, deps)
      const count = { ...(await step(known, campaign, deps)), requestKey: request.requestKey }
      // Another step was faster: what it has come to is as good.
      await deps.audiences.save({ ...count, version: (seen?.version ?? 0) + 1 }, seen)
    }
    return { status: 200, body: { reach: await reachOf(campaign, deps) } }
  },
}

async function begun(campaign: CampaignRecord, deps: BenefitsDeps): Promise<AudienceCountRecord> {
  const at = deps.now()
  return {
    campaignId: campaign.campaignId,
    audienceDigest: digestOf(campaign),
    state: 'running',
    reached: 0,
    looked: 0,
    unions: 0,
    tops: await topsOf(campaign, deps),
    way: [],
    startedAt: at,
    asOf: at,
    requestKey: '',
    version: 0,
  }
}

async function step(
  from: AudienceCountRecord,
  campaign: CampaignRecord,
  deps: BenefitsDeps,
): Promise<AudienceCountRecord> {
  let count = from
  for (let page = 0; page < pagesOfAStep && count.state === 'running'; page += 1) {
    count = await further(count, campaign, deps)
  }
  return { ...count, asOf: deps.now() }
}

/** One page further: of the members of the union where the count stands, then to the unions below it, then on. */
async function further(
  count: AudienceCountRecord,
  campaign: CampaignRecord,
  deps: BenefitsDeps,
): Promise<AudienceCountRecord> {
  const { way, tops } = count
  const here = way.at(-1)
  const above = way.slice(0, -1)
  if (!here) {
    const [next, ...rest] = tops
    return next === undefined ? { ...count, state: 'done' } : { ...count, tops: rest, way: [atMembersOf(next)] }
  }
  const { unionId } = here
  if (here.reading === 'members') {
    const { items, next } = await deps.audiences.membersOf(unionId, pageSize, here.from)
    const reached = count.reached + (await reachedAmong(items, campaign.terms.audience, deps))
    const looked = count.looked + items.length
    if (next) return { ...count, reached, looked, way: [...above, { ...here, from: next }] }
    return { ...count, reached, looked, unions: count.unions + 1, way: [...above, { unionId, reading: 'below' }] }
  }
  const { items, next } = await deps.audiences.nextBelow(unionId, here.from)
  const back = next ? [...above, { ...here, from: next }] : above
  return { ...count, way: [...back, ...items.map((below) => atMembersOf(below.unionId))] }
}

function atMembersOf(unionId: string): AudienceCountRecord['way'][number] {
  return { unionId, reading: 'members' }
}

/** How many of a page may have it, by the rule that decides their claims; who has another trade is not even read. */
async function reachedAmong(
  members: readonly { readonly personId: string; readonly occupation: string }[],
  audience: Audience,
  deps: BenefitsDeps,
): Promise<number> {
  const today = localDateOf(deps.now())
  const { occupations = [] } = audience
  const possible = members.filter(({ occupation }) => occupations.length === 0 || occupations.includes(occupation))
  const allowed = await Promise.all(
    possible.map(async ({ personId }) => {
      const [person, heldMembership] = await Promise.all([
        deps.peopleRead.personWithId(personId),
        heldMembershipOf({ personId }, deps),
      ])
      const claimant = await claimantFor({ person, heldMembership }, audience, deps)
      return entitlementOf(claimant, audience, today).allowed
    }),
  )
  return allowed.filter(Boolean).length
}
