import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { inParallel } from '../platform/concurrency'
import type { ReadShardName, ShardName } from '../table/stock-stream'
import type { StockAbout, TakenOfShards } from './stock-about.repository'

interface Deps {
  readonly readShardName: ReadShardName
  readonly stockAbout: StockAbout
}

/** Shards and stocks are read and written so many at a time. */
const atOnce = 8

/**
 * Brings the figures after the stock. A record only says which shard to look at, and it is read as it is now: so the last
 * record of a shard leaves the right figure, whatever came twice or late before it.
 */
export function followStock({ readShardName, stockAbout }: Deps): (event: DynamoDBStreamEvent) => Promise<void> {
  return async ({ Records }) => {
    const changed = new Map(Records.flatMap((record) => namesIn(record, readShardName)))
    const taken = await inParallel([...changed.values()], atOnce, async (shard) => ({
      ...shard,
      taken: await stockAbout.takenOf(shard),
    }))
    await inParallel(byStock(taken), atOnce, (stock) => stockAbout.note(stock))
  }
}

/** A record that cannot be read is the folding's to name; here it tells nothing. */
function namesIn(record: DynamoDBRecord, read: ReadShardName): [string, ShardName][] {
  try {
    const name = read(record)
    return name ? [[`${name.campaignId}#${name.pool}#${name.shard}`, name]] : []
  } catch {
    return []
  }
}

function byStock(shards: readonly (ShardName & { readonly taken: number })[]): TakenOfShards[] {
  const stocks = new Map<string, { campaignId: string; pool: string; taken: Record<string, number> }>()
  for (const { campaignId, pool, shard, taken } of shards) {
    const key = `${campaignId}#${pool}`
    const stock = stocks.get(key) ?? { campaignId, pool, taken: {} }
    stock.taken[String(shard)] = taken
    stocks.set(key, stock)
  }
  return [...stocks.values()]
}
