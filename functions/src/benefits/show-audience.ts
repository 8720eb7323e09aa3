import { createHash } from 'node:crypto'
import type { Answer } from '@gongyou/shared/contracts/contract'
import type { UseCase } from '../platform/use-case'
import type { AudienceCountRecord } from '../table/audience-count.entities'
import type { CampaignRecord } from '../table/benefits.entities'
import { reachAbout } from './audience-about'
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
  const about = await reachAbout(campaign, deps)
  if (!about) return { leftOut: [] }
  const count = await deps.audiences.count(campaign.campaignId)
  const counted = count?.audienceDigest === digestOf(campaign) ? rendered(count) : undefined
  return { about: about.about, leftOut: [...about.leftOut], count: counted }
}

function rendered({ state, reached, looked, unions, startedAt, asOf }: AudienceCountRecord): Reach['count'] {
  return { state, reached, looked, unions, startedAt, asOf }
}

/** The same for the same audience, so that a count of another one is known for what it is. */
export function digestOf({ terms }: CampaignRecord): string {
  return createHash('sha256').update(JSON.stringify(terms.audience)).digest('base64url')
}
