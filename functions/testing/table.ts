import { randomUUID } from 'node:crypto'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { ScanCommand } from '@aws-sdk/lib-dynamodb'
import { tableDescription, type TableIndex } from '@gongyou/shared/contracts/table'
import { openDocuments, type Documents } from '../src/table/documents'

/** A fresh table on the embedded engine, as the description says it, for one test file. */
export async function freshTable(): Promise<{ documents: Documents; tableName: string }> {
  const client = new DynamoDBClient({})
  const tableName = `test-${randomUUID()}`
  const { partitionKey, sortKey, indexes } = tableDescription
  const keyNames = [partitionKey, sortKey, ...indexes.flatMap((index) => [index.partitionKey, index.sortKey])]
  await client.send(
    new CreateTableCommand({
      TableName: tableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [...new Set<string>(keyNames)].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
      KeySchema: keys(partitionKey, sortKey),
      GlobalSecondaryIndexes: indexes.map((index: TableIndex) => ({
        IndexName: index.name,
        KeySchema: keys(index.partitionKey, index.sortKey),
        Projection:
          index.projection === 'KEYS_ONLY'
            ? { ProjectionType: 'KEYS_ONLY' as const }
            : { ProjectionType: 'INCLUDE' as const, NonKeyAttributes: [...index.projection] },
      })),
    }),
  )
  return { documents: openDocuments(client), tableName }
}

function keys(hash: string, range: string) {
  return [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ]
}

/** Every item of one entity in the table, as stored. For what a test counts; no code of ours scans. */
export async function storedItems(documents: Documents, tableName: string, entity: string) {
  const items: Record<string, unknown>[] = []
  const asked = { TableName: tableName, FilterExpression: 'et = :et', ExpressionAttributeValues: { ':et': entity } }
  let from: Record<string, unknown> | undefined
  do {
    const page = await documents.send(new ScanCommand({ ...asked, ExclusiveStartKey: from }))
    items.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  return items
}
