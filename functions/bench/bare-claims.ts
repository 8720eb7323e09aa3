import { randomUUID } from 'node:crypto'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { ClaimRecord } from '../src/table/benefits.entities'

/**
 * What a claim writes, and nothing around it: for `process.fork`. A message asks for so many transactions; the answer
 * comes when the last is done.
 */
export interface BareWork {
  readonly tableName: string
  /** A claim as it was stored: each transaction writes one like it, for a holder of its own. */
  readonly like: ClaimRecord
  readonly transactions: number
  readonly atOnce: number
  readonly shards: number
}

const documents = DynamoDBDocumentClient.from(new DynamoDBClient({}))

async function claim({ tableName: TableName, like, shards }: BareWork, turn: number): Promise<void> {
  const Item = { ...like, pk: `CLAIMS#${randomUUID()}`, sk: 'bare#all#0001' }
  const Key = { pk: `STOCK#bare#all#${turn % shards}`, sk: 'SHARD' }
  await documents.send(
    new TransactWriteCommand({
      TransactItems: [
        { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } },
        {
          Update: {
            TableName,
            Key,
            UpdateExpression: 'ADD taken :one',
            ConditionExpression: 'attribute_not_exists(taken) OR taken < :share',
            ExpressionAttributeValues: { ':one': 1, ':share': 1_000_000 },
          },
        },
      ],
    }),
  )
}

async function run(work: BareWork): Promise<void> {
  let turn = 0
  const worker = async () => {
    while (turn < work.transactions) {
      turn += 1
      await claim(work, turn)
    }
  }
  await Promise.all(Array.from({ length: work.atOnce }, worker))
  process.send?.('done')
}

process.on('message', (work: BareWork) => void run(work))
