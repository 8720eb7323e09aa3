import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { switchStream } from '../../../local/engine/table'
import { openStreamReader } from '../../../local/stream/stream-reader'

/** The stream of a test's table, from the moment at which it is switched on here. */
export interface TableStream {
  /** Every record so far, as a Lambda is given it. */
  records(): Promise<DynamoDBRecord[]>
  close(): void
}

export async function openTableStream(tableName: string): Promise<TableStream> {
  const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB
  if (endpoint === undefined) throw new Error('no engine was started for this test')
  const client = new DynamoDBClient({})
  await switchStream(client, tableName, 'on')
  client.destroy()
  const reader = openStreamReader(endpoint, tableName)
  return {
    async records() {
      const all: DynamoDBRecord[] = []
      for (;;) {
        const more = await reader.readAfter(all.at(-1)?.dynamodb?.SequenceNumber)
        if (more.length === 0) return all
        all.push(...more)
      }
    },
    close: () => reader.close(),
  }
}
