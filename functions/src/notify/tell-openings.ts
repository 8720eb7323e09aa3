import { openingsToTell, spreadSeconds } from '@gongyou/shared/domain/notify/reminding'
import { days, plus, toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { Log } from '../platform/log'
import { oneByOne } from '../platform/one-by-one'
import type { Queue } from '../platform/queue'
import type { CampaignRecord } from '../table/benefits.entities'
import type { Fact } from '../table/fact-stream'
import type { OpeningWalkRecord } from '../table/reminders.entities'
import type { Openings } from './openings.repository'
import type { ToldFacts } from './told-facts.repository'

export interface OpeningsDeps {
  readonly openings: Openings
  readonly facts: Pick<ToldFacts, 'campaign'>
  readonly queue: Pick<Queue, 'put'>
  readonly random: () => number
  readonly now: () => Instant
  readonly timeLeft: () => boolean
  readonly log: Log
}

const pageSize = 100
/** Of one campaign in one run; the next minute goes on from there, and meanwhile others have their turn. */
const mostTold = 10_000
const walkKept = days(2)

/**
 * The work of every minute: who asked to be reminded of a campaign that is about to open is put into the queue of those
 * to be told. A run that breaks off has noted how far it came, but for a page; whoever is put in twice is told once. An
 * opening that fails keeps nobody from hearing of another.
 */
export async function tellOpenings(deps: OpeningsDeps): Promise<{ readonly reminded: number }> {
  const { from, until } = openingsToTell(deps.now())
  let reminded = 0
  const tell = async (campaignId: string) => {
    const campaign = await deps.facts.campaign(campaignId)
    if (campaign?.state === 'scheduled') reminded += await tellOpening(campaign, deps)
  }
  const faults = await oneByOne(await deps.openings.between(from, until), tell, deps.timeLeft)
  if (reminded > 0) deps.log('openings.told', { reminded })
  if (faults.length > 0) throw faults[0]
  return { reminded }
}

async function tellOpening(campaign: CampaignRecord, deps: OpeningsDeps): Promise<number> {
  let walk = await walkOf(campaign, deps)
  let reminded = 0
  // The last page of a shard is seldom full.
  const mostPages = mostTold / pageSize + deps.openings.shards
  for (let page = 0; page < mostPages && !walk.done && deps.timeLeft(); page += 1) {
    const { campaignId, opensAt, shard, after } = walk
    const { accountIds, next } = await deps.openings.reminded(campaignId, shard, pageSize, after)
    const facts = accountIds.map((accountId): Fact => ({ of: 'opening', campaignId, accountId, opensAt }))
    await deps.queue.put(facts.map((fact) => ({ body: JSON.stringify(fact), delay: someSeconds(deps) })))
    reminded += facts.length
    walk = next ? { ...walk, after: next } : { ...walk, shard: shard + 1, after: undefined }
    walk = { ...walk, done: walk.shard === deps.openings.shards }
    await deps.openings.saveWalk(walk)
  }
  return reminded
}

/** Where the last run came to; the beginning, where there was none or it was about another moment. */
async function walkOf({ campaignId, terms }: CampaignRecord, deps: OpeningsDeps): Promise<OpeningWalkRecord> {
  const { opensAt } = terms.window
  const walk = await deps.openings.walkOf(campaignId)
  if (walk?.opensAt === opensAt) return walk
  const ttl = Math.floor(toMillis(plus(opensAt, walkKept)) / 1000)
  return { campaignId, opensAt, shard: 0, done: false, ttl }
}

function someSeconds({ random }: OpeningsDeps): number {
  return Math.floor(random() * spreadSeconds)
}
