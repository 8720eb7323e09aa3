import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { stockShardEntity } from './benefits.entities'
import type { GongyouTable } from './gongyou-table'

export interface ShardName {
  readonly campaignId: string
  readonly pool: string
  readonly shard: number
}

/** Which shard of a stock a stream record is of; nothing where it is of another item. What is in it is read anew. */
export type ReadShardName = (record: DynamoDBRecord) => ShardName | undefined

export function openStockStream(table: GongyouTable): ReadShardName {
  const { entityName } = stockShardEntity(table)
  return ({ dynamodb: { NewImage } = {} }) => {
    if (NewImage?.['et']?.S !== entityName) return undefined
    const { campaignId, pool, shard } = unmarshall(NewImage as Parameters<typeof unmarshall>[0])
    return { campaignId: String(campaignId), pool: String(pool), shard: Number(shard) }
  }
}
