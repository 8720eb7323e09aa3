import { isSlotOver } from '@gongyou/shared/domain/benefits/claiming'
import { poolsFor } from '@gongyou/shared/domain/benefits/pools'
import { isSoldOut, leftIn } from '@gongyou/shared/domain/benefits/stock'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import type { CampaignRecord } from '../table/benefits.entities'
import type { Pool, Stock, Stocks } from './stocks.repository'
import { isSoldOutNow } from './take-unit'

/** How much is left, where anything bounds it, and whether that is nothing. */
export interface ShownStock {
  readonly soldOut: boolean
  readonly left?: number
}

interface Looking {
  /** One benefit, and not a list of them: every slot is asked about. */
  readonly inFull: boolean
  /** To the unit, which takes a reading of every shard; else what the stock's own dry shards say about it. */
  readonly exact: boolean
  readonly today: LocalDate
}

/** The stock of a campaign as it is shown: of several pools the scarcest counts, of an appointment all slots to come. */
export async function shownStock(
  { campaignId, terms }: CampaignRecord,
  { inFull, exact, today }: Looking,
  stocks: Stocks,
): Promise<ShownStock> {
  const named = (pool: { readonly pool: string; readonly units: number }) => ({ ...pool, campaignId })
  if (terms.slots.length === 0) {
    const pools = poolsFor(terms, today).map(named)
    const [soldOut, left] = await Promise.all([isSoldOutNow(pools, stocks), leftOf(pools, exact, stocks)])
    return { soldOut, left: left.length > 0 ? Math.max(0, Math.min(...left)) : undefined }
  }
  if (!inFull) return { soldOut: false }
  const toCome = terms.slots.filter((slot) => !isSlotOver(slot, today))
  const left = await leftOf(toCome.flatMap((slot) => poolsFor(terms, today, slot)).map(named), exact, stocks)
  const sum = left.reduce((all, each) => all + Math.max(0, each), 0)
  return { soldOut: sum === 0, left: sum }
}

async function leftOf(pools: readonly Pool[], exact: boolean, stocks: Stocks): Promise<number[]> {
  return Promise.all(
    pools.map(async (pool) => {
      if (!exact) return aboutLeft(await stocks.lately(pool))
      const stock = await stocks.now(pool)
      return leftIn(stock, await stocks.takenFrom(stock))
    }),
  )
}

function aboutLeft({ units, shards, dry, takenAbout }: Stock): number {
  return isSoldOut({ units, shards }, dry) ? 0 : units - takenAbout
}
