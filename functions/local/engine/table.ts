import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DescribeTableCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb'
import type {
  AttributeValue,
  CreateTableCommandInput,
  DynamoDBClient,
  TableDescription,
} from '@aws-sdk/client-dynamodb'
import type { WriteRequest } from '@aws-sdk/client-dynamodb'
import { tableDescription } from '@gongyou/shared/contracts/table'
import type { TableIndex } from '@gongyou/shared/contracts/table'

/** An item in DynamoDB's own JSON. */
export type RawItem = Record<string, AttributeValue>

/** The request that creates the one table, without its stream: data is loaded first. */
export function tableRequest(TableName: string): CreateTableCommandInput & { TableName: string } {
  const { partitionKey, sortKey, indexes } = tableDescription
  const keys = [partitionKey, sortKey, ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])]
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keySchema(partitionKey, sortKey),
    AttributeDefinitions: keys.map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    GlobalSecondaryIndexes: indexes.map((index: TableIndex) => ({
      IndexName: index.name,
      KeySchema: keySchema(index.partitionKey, index.sortKey),
      Projection:
        index.projection === 'KEYS_ONLY'
          ? { ProjectionType: 'KEYS_ONLY' }
          : { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.projection] },
    })),
  }
}

function keySchema(partitionKey: string, sortKey: string): CreateTableCommandInput['KeySchema'] {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ]
}

/** Both images, as the cloud's table has it. */
export const streamSpecification = { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' } as const

export async function describeTable(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'ResourceNotFoundException') return undefined
    throw fault
  }
}

export async function createTable(client: DynamoDBClient, tableName: string): Promise<void> {
  await client.send(new CreateTableCommand(tableRequest(tableName)))
}

export async function switchStream(client: DynamoDBClient, TableName: string, to: 'on' | 'off'): Promise<void> {
  const StreamSpecification = to === 'on' ? streamSpecification : { StreamEnabled: false }
  await client.send(new UpdateTableCommand({ TableName, StreamSpecification }))
}

/** The most that one BatchWriteItem takes. */
const batchSize = 25

/** Writes many items, each by itself and in no order. */
export async function writeItems(client: DynamoDBClient, tableName: string, items: Iterable<RawItem>): Promise<void> {
  await writeBatches(
    client,
    tableName,
    mapped(items, (Item) => ({ PutRequest: { Item } })),
  )
}

export async function writeBatches(
  client: DynamoDBClient,
  tableName: string,
  writes: Iterable<WriteRequest>,
): Promise<void> {
  let batch: WriteRequest[] = []
  const send = async () => {
    for (let left = batch; left.length > 0;) {
      const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [tableName]: left } }))
      left = answer.UnprocessedItems?.[tableName] ?? []
    }
    batch = []
  }
  for (const write of writes) {
    batch.push(write)
    if (batch.length === batchSize) await send()
  }
  await send()
}

function* mapped<A, B>(items: Iterable<A>, as: (item: A) => B): Iterable<B> {
  for (const item of items) yield as(item)
}
