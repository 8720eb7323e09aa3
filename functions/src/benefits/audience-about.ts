import { aboutReach, type AboutReach } from '@gongyou/shared/domain/benefits/reach'
import { addCounts, noJoins } from '@gongyou/shared/domain/insight/join-counts'
import type { CampaignRecord } from '../table/benefits.entities'
import type { BenefitsDeps } from './dependencies'

type Deps = Pick<BenefitsDeps, 'audiences' | 'directory'>

/** About how many a campaign is for, by the counters of joinings; nothing where whoever comes may have it. */
export async function reachAbout(campaign: CampaignRecord, deps: Deps): Promise<AboutReach | undefined> {
  const { audience } = campaign.terms
  if (audience.anyone) return undefined
  const tops = await topsOf(campaign, deps)
  const joined = await Promise.all(tops.map((unionId) => deps.audiences.joinedIn(unionId)))
  return aboutReach(audience, joined.reduce(addCounts, noJoins))
}

/** The unions under which the audience lies, none below another: those asked for, or the whole tree. */
export async function topsOf({ unionId, terms }: CampaignRecord, { directory }: Deps): Promise<string[]> {
  const { unions = [] } = terms.audience
  if (unions.length === 0) return [(await directory.ancestorsOf(unionId)).at(-1) ?? unionId]
  const above = await Promise.all(unions.map((each) => directory.ancestorsOf(each)))
  return [...new Set(unions.filter((_, index) => !above[index]?.some((each) => unions.includes(each))))]
}
