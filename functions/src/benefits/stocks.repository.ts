import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateItemCommand, $set } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { shardsFor } from '@gongyou/shared/domain/benefits/stock'
import { seconds, type Duration, type Instant } from '@gongyou/shared/kernel/time'
import { stockEntity, stockShardEntity, type StockRecord } from '../table/benefits.entities'
import type { ReadItem } from '../table/gathered-reads'
import type { GongyouTable } from '../table/gongyou-table'
import { remembered } from '../table/remembered'

export interface PoolName {
  readonly campaignId: string
  readonly pool: string
}

/** Which pool of which campaign, and how much it holds unless its stock says otherwise: a day begins without an item. */
export interface Pool extends PoolName {
  readonly units: number
}

/** A pool as it stands. */
export interface Stock extends Pool {
  readonly shards: number
  /** Begins anew with whatever is said about the shards; what was seen in an earlier one counts no more. */
  readonly epoch: number
  readonly dry: readonly number[]
  /** What was taken in all, as the stream last told. */
  readonly takenAbout: number
}

export interface Stocks {
  /** At most a quarter of a second old: what is taken is decided by the shard itself. */
  lately(pool: Pool): Promise<Stock>
  /** For a list of many: at most a second old, and read at half the cost. */
  about(pool: Pool): Promise<Stock>
  now(pool: Pool): Promise<Stock>
  /** Marks a shard that was found dry. Nothing happens where units have come since the stock was read. */
  markDry(seen: Stock, shard: number): Promise<void>
  /** It was changed by another write here: the next reading is anew. */
  forget(pool: PoolName): void
  /** A unit has come back to this shard: a new epoch, in which it is tried again. */
  replenished(pool: PoolName, shard: number): Promise<void>
  /** Every pool of a campaign in which a shard is called dry. */
  withDryShards(campaignId: string): Promise<Stock[]>
  /** How much was taken of each shard, which takes a reading of every one. */
  takenFrom(stock: Stock): Promise<number[]>
}

const freshFor = 250 as Duration

export function openStocks(
  table: GongyouTable,
  { read, now }: { readonly read: ReadItem; readonly now: () => Instant },
): Stocks {
  const stocks = stockEntity(table)
  const shards = stockShardEntity(table)
  const shardFormat = shards.build(EntityFormatter)

  const stored = async ({ campaignId, pool }: PoolName, consistent = true): Promise<StockRecord | undefined> =>
    (await stocks.build(GetItemCommand).key({ campaignId, pool }).options({ consistent }).send()).Item
  const held = remembered((name) => stored(named(name)), freshFor, now)
  const heldForLists = remembered((name) => stored(named(name), false), seconds(1), now)

  return {
    lately: async (pool) => standing(pool, await held.of(nameOf(pool))),
    about: async (pool) => standing(pool, await heldForLists.of(nameOf(pool))),
    now: async (pool) => standing(pool, await stored(pool)),

    async markDry({ campaignId, pool, units, shards: count, epoch, dry }, shard) {
      const marked = stocks
        .build(UpdateItemCommand)
        .item({ campaignId, pool, units, shards: count, epoch: epoch + 1, dry: $set([...dry, shard]) })
        .options({ condition: sameEpoch(epoch) })
      await attempt(marked.send())
      held.forget(nameOf({ campaignId, pool }))
    },

    forget: (pool) => held.forget(nameOf(pool)),

    async replenished({ campaignId, pool }, shard) {
      for (let done = false; !done;) {
        const { epoch = 0, dry = [] } = (await stored({ campaignId, pool })) ?? {}
        const begun = stocks
          .build(UpdateItemCommand)
          .item({ campaignId, pool, epoch: epoch + 1, dry: $set(dry.filter((each) => each !== shard)) })
          .options({ condition: sameEpoch(epoch) })
        done = await attempt(begun.send())
      }
      held.forget(nameOf({ campaignId, pool }))
    },

    async withDryShards(campaignId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `CAMPAIGN#${campaignId}`, range: { beginsWith: 'STOCK#' } })
        .entities(stocks)
        .options({ consistent: true, entityAttrFilter: false, maxPages: 10 })
        .send()
      const withDry = Items.filter(({ dry = [], units }) => dry.length > 0 && units !== undefined)
      return withDry.map((stock) => standing({ campaignId, pool: stock.pool, units: stock.units ?? 0 }, stock))
    },

    takenFrom({ campaignId, pool, shards: count }) {
      const each = Array.from({ length: count }, async (_, shard) => {
        const found = await read({ pk: `STOCK#${campaignId}#${pool}#${shard}`, sk: 'SHARD' }, 'now')
        return found ? shardFormat.format(found).taken : 0
      })
      return Promise.all(each)
    },
  }
}

function standing({ campaignId, pool, units: promised }: Pool, stored: StockRecord | undefined): Stock {
  const { units = promised, epoch = 0, dry = [], taken = {} } = stored ?? {}
  const takenAbout = Object.values(taken).reduce((sum, each) => sum + each, 0)
  return { campaignId, pool, units, shards: stored?.shards ?? shardsFor(promised), epoch, dry, takenAbout }
}

/** The item of a pool is written when something about it is said; until then its epoch is 0. */
function sameEpoch(epoch: number) {
  return epoch === 0 ? ({ attr: 'epoch', exists: false } as const) : ({ attr: 'epoch', eq: epoch } as const)
}

function nameOf({ campaignId, pool }: PoolName): string {
  return `${campaignId}#${pool}`
}

function named(name: string): PoolName {
  const [campaignId = '', pool = ''] = name.split('#')
  return { campaignId, pool }
}

/** Whether the condition held. */
async function attempt(write: Promise<unknown>): Promise<boolean> {
  try {
    await write
    return true
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException) return false
    throw fault
  }
}
