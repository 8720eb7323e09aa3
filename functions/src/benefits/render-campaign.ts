import type { Answer } from '@gongyou/shared/contracts/contract'
import { campaignMoves, campaignStateAt, type CampaignMove } from '@gongyou/shared/domain/benefits/campaign-lifecycle'
import { needsSecondPerson } from '@gongyou/shared/domain/benefits/editing'
import { poolsFor } from '@gongyou/shared/domain/benefits/pools'
import { leftIn } from '@gongyou/shared/domain/benefits/stock'
import { warningsFor } from '@gongyou/shared/domain/benefits/warnings'
import { movesFrom } from '@gongyou/shared/kernel/lifecycle'
import { localDateOf } from '@gongyou/shared/kernel/time'
import type { CampaignRecord } from '../table/benefits.entities'
import type { BenefitsDeps } from './dependencies'
import { isSoldOutNow } from './take-unit'

type Rendered = Answer<'campaign.inspect'>['body']['campaign']

/** A campaign as its union's staff see it; in a list without its stock, which takes a reading of every shard. */
export async function renderCampaign(
  campaign: CampaignRecord,
  { inFull }: { readonly inFull: boolean },
  deps: BenefitsDeps,
): Promise<Rendered> {
  const { campaignId: id, unionId, terms, version } = campaign
  const pools = poolsOf(campaign, deps)
  const soldOut = terms.slots.length === 0 && (await isSoldOutNow(pools, deps.stocks))
  const state = campaignStateAt({ state: campaign.state, window: terms.window }, soldOut, deps.now())
  const ways = movesFrom<CampaignMove, typeof state, string>(campaignMoves, state, 'editor')
  const second = movesFrom<CampaignMove, typeof state, string>(campaignMoves, state, 'second-person')
  return {
    id,
    version,
    unionId,
    state,
    // The same in everything but that the contract's lists may be changed.
    terms: terms as unknown as Rendered['terms'],
    needsSecondPerson: needsSecondPerson(terms, (await deps.settings()).benefits.aloneUpTo),
    warnings: warningsFor(terms),
    moves: [...ways, ...second] as Rendered['moves'],
    stock: inFull ? await stockOf(pools, deps) : undefined,
  }
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
