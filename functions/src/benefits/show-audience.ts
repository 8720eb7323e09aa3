import { createHash } from 'node:crypto'
import type { Answer } from '@gongyou/shared/contracts/contract'
import { aboutReach } from '@gongyou/shared/domain/benefits/reach'
import { addCounts, noJoins } from '@gongyou/shared/domain/insight/join-counts'
import type { UseCase } from '../platform/use-case'
import type { AudienceCountRecord } from '../table/audience-count.entities'
import type { CampaignRecord } from '../table/benefits.entities'
import type { BenefitsDeps } from './dependencies'
import { campaignInReach } from './staff-campaigns'

type Reach = Answer<'campaign.audience'>['body']['reach']

/** How many a campaign is for: about, at once; and exactly, as far as that has been counted. */
export const showAudience: UseCase<'campaign.audience', BenefitsDeps> = async ({ input, actor }, deps) => {
  const reached = await campaignInReach(input.id, 'see-benefits', actor, deps)
  if (!reached) return { problem: 'not-found' }
  return { status: 200, body: { reach: await reachOf(reached.campaign, deps) } }
}

export async function reachOf(campaign: CampaignRecord, deps: BenefitsDeps): Promise<Reach> {
  const { audience } = campaign.terms
  if (audience.anyone) return { leftOut: [] }
  const tops = await topsOf(campaign, deps)
  const joined = await Promise.all(tops.map((unionId) => deps.audiences.joinedIn(unionId)))
  const { about, leftOut } = aboutReach(audience, joined.reduce(addCounts, noJoins))
  const count = await deps.audiences.count(campaign.campaignId)
  const counted = count?.audienceDigest === digestOf(campaign) ? rendered(count) : undefined
  return { about, leftOut: [...leftOut], count: counted }
}

function rendered({ state, reached, looked, unions, startedAt, asOf }: AudienceCountRecord): Reach['count'] {
  return { state, reached, looked, unions, startedAt, asOf }
}

/** The unions under which the audience lies, none below another: those asked for, or the whole tree. */
export async function topsOf({ unionId, terms }: CampaignRecord, { directory }: BenefitsDeps): Promise<string[]> {
  const { unions = [] } = terms.audience
  if (unions.length === 0) return [(await directory.ancestorsOf(unionId)).at(-1) ?? unionId]
  const above = await Promise.all(unions.map((each) => directory.ancestorsOf(each)))
  return [...new Set(unions.filter((_, index) => !above[index]?.some((each) => unions.includes(each))))]
}

/** The same for the same audience, so that a count of another one is known for what it is. */
export function digestOf({ terms }: CampaignRecord): string {
  return createHash('sha256').update(JSON.stringify(terms.audience)).digest('base64url')
}
