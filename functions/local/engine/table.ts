import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DescribeTableCommand,
  TransactWriteItemsCommand,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb'
import type {
  AttributeValue,
  CreateTableCommandInput,
  DynamoDBClient,
  TableDescription,
  WriteRequest,
} from '@aws-sdk/client-dynamodb'
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

/** Writes many items, each by itself and in no order; any engine can do that. */
export async function writeItems(client: DynamoDBClient, TableName: string, items: readonly RawItem[]): Promise<void> {
  for (const batch of inRunsOf(batchSize, items)) {
    for (let left: WriteRequest[] = batch.map((Item) => ({ PutRequest: { Item } })); left.length > 0;) {
      const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: left } }))
      left = answer.UnprocessedItems?.[TableName] ?? []
    }
  }
}

/** An item as it shall be, or the key of one that shall not be there. */
export type Change = { readonly put: RawItem } | { readonly remove: RawItem }

/** The most that one TransactWriteItems takes. */
const transactionSize = 100

/** Makes many changes, a hundred to a transaction: the embedded engine takes those five times faster than batches. */
export async function makeChanges(
  client: DynamoDBClient,
  TableName: string,
  changes: readonly Change[],
): Promise<void> {
  for (const run of inRunsOf(transactionSize, changes)) {
    const TransactItems = run.map((change) =>
      'put' in change ? { Put: { TableName, Item: change.put } } : { Delete: { TableName, Key: change.remove } },
    )
    await client.send(new TransactWriteItemsCommand({ TransactItems }))
  }
}

function inRunsOf<T>(length: number, list: readonly T[]): T[][] {
  const count = Math.ceil(list.length / length)
  return Array.from({ length: count }, (_, index) => list.slice(index * length, (index + 1) * length))
}
