import type { Answer } from '@gongyou/shared/contracts/contract'
import {
  campaignMoves,
  campaignStateAt,
  type CampaignMove,
  type CampaignState,
} from '@gongyou/shared/domain/benefits/campaign-lifecycle'
import { needsSecondPerson } from '@gongyou/shared/domain/benefits/editing'
import { poolsFor } from '@gongyou/shared/domain/benefits/pools'
import { leftIn } from '@gongyou/shared/domain/benefits/stock'
import { warningsFor } from '@gongyou/shared/domain/benefits/warnings'
import { isSecondPerson, type ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import { movesFrom } from '@gongyou/shared/kernel/lifecycle'
import { localDateOf } from '@gongyou/shared/kernel/time'
import type { CampaignRecord } from '../table/benefits.entities'
import { reachAbout } from './audience-about'
import { standingAbout, standingExact } from './campaign-standing'
import type { BenefitsDeps } from './dependencies'
import { isSoldOutNow } from './take-unit'

type Rendered = Answer<'campaign.inspect'>['body']['campaign']

interface Looking {
  /** A list goes without the exact stock, which takes a reading of every shard. */
  readonly inFull: boolean
  /** Who looks: the moves are those that are open to this person. */
  readonly by: ActingAdmin
}

/** A campaign as one of its union's staff sees it. */
export async function renderCampaign(
  campaign: CampaignRecord,
  { inFull, by }: Looking,
  deps: BenefitsDeps,
): Promise<Rendered> {
  const { campaignId: id, unionId, terms, version } = campaign
  const pools = poolsOf(campaign, deps)
  const seen = inFull ? deps.stocks : { lately: deps.stocks.about }
  const soldOut = terms.slots.length === 0 && (await isSoldOutNow(pools, seen))
  const state = campaignStateAt({ state: campaign.state, window: terms.window }, soldOut, deps.now())
  const about = inFull ? await reachAbout(campaign, deps) : undefined
  const stock = inFull ? await stockOf(pools, deps) : undefined
  const isGiven = state !== 'draft' && state !== 'in-review' && state !== 'scheduled'
  const standing = () => (stock ? standingExact(campaign, stock, deps) : standingAbout(campaign, pools, deps))
  const tooMuchAlone = needsSecondPerson(terms, (await deps.settings()).benefits.aloneUpTo)
  return {
    id,
    version,
    unionId,
    state,
    // The same in everything but that the contract's lists may be changed.
    terms: terms as unknown as Rendered['terms'],
    needsSecondPerson: tooMuchAlone,
    warnings: warningsFor(terms, about?.about),
    moves: openTo(by, campaign, state, tooMuchAlone) as Rendered['moves'],
    standing: isGiven ? await standing() : undefined,
    stock,
  }
}

/** What this person may do with it now: nobody confirms an own proposal, nor promises alone what takes two. */
function openTo(by: ActingAdmin, { proposedBy }: CampaignRecord, state: CampaignState, tooMuchAlone: boolean) {
  const isSecond = proposedBy !== undefined && isSecondPerson(proposedBy, by)
  return [
    ...movesFrom<CampaignMove, CampaignState, string>(campaignMoves, state, 'editor').filter(
      (move) => move !== 'schedule' || !tooMuchAlone,
    ),
    ...(isSecond ? movesFrom<CampaignMove, CampaignState, string>(campaignMoves, state, 'second-person') : []),
  ]
}

async function stockOf(pools: ReturnType<typeof poolsOf>, { stocks }: BenefitsDeps) {
  return Promise.all(
    pools.map(async (pool) => {
      const stock = await stocks.now(pool)
      return { pool: stock.pool, units: stock.units, left: leftIn(stock, await stocks.takenFrom(stock)) }
    }),
  )
}

/** What claims of today take from; of an appointment every slot. */
function poolsOf({ campaignId, terms }: CampaignRecord, { now }: BenefitsDeps) {
  const today = localDateOf(now())
  const all =
    terms.slots.length > 0 ? terms.slots.flatMap((slot) => poolsFor(terms, today, slot)) : poolsFor(terms, today)
  return all.map((pool) => ({ ...pool, campaignId }))
}
