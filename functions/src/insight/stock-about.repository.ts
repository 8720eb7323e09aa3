import { ConditionalCheckFailedException, DynamoDBServiceException } from '@aws-sdk/client-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { $set, UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { stockEntity, stockShardEntity } from '../table/benefits.entities'
import type { GongyouTable } from '../table/gongyou-table'
import type { ShardName } from '../table/stock-stream'

/** What was taken of some shards of one stock. */
export interface TakenOfShards {
  readonly campaignId: string
  readonly pool: string
  readonly taken: Readonly<Record<string, number>>
}

/** The figure by which a list says how much is left, about. */
export interface StockAbout {
  /** What is taken of a shard, as it is now. */
  takenOf(shard: ShardName): Promise<number>
  /** Notes it on the stock, beside what is noted of its other shards. */
  note(taken: TakenOfShards): Promise<void>
}

export function openStockAbout(table: GongyouTable): StockAbout {
  const stocks = stockEntity(table)
  const shards = stockShardEntity(table)
  return {
    async takenOf(name) {
      const { Item } = await shards.build(GetItemCommand).key(name).options({ consistent: true }).send()
      return Item?.taken ?? 0
    },
    async note({ campaignId, pool, taken }) {
      for (;;) {
        if (await isDone(stocks.build(UpdateItemCommand).item({ campaignId, pool, taken }).send())) return
        // DynamoDB writes into a map that is there, and nowhere else: the first note makes it.
        const first = stocks
          .build(UpdateItemCommand)
          .item({ campaignId, pool, taken: $set({ ...taken }) })
          .options({ condition: { attr: 'taken', exists: false } })
        if (await isDone(first.send())) return
      }
    },
  }
}

/** Whether it was written; not where the map is not there yet, or is there already. */
async function isDone(write: Promise<unknown>): Promise<boolean> {
  try {
    await write
    return true
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException || isPathInvalid(fault)) return false
    throw fault
  }
}

function isPathInvalid(fault: unknown): boolean {
  return fault instanceof DynamoDBServiceException && fault.name === 'ValidationException'
}
