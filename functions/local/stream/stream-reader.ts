import { DescribeStreamCommand, GetRecordsCommand, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams'
import type { _Record } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBRecord } from 'aws-lambda'
import { engineClient, streamsClient } from '../engine/engine-client'
import { describeTable } from '../engine/table'

/** Reads the table's stream in its order. */
export interface StreamReader {
  /** Up to a thousand records after the one with this sequence number; without one, from the beginning. */
  readAfter(sequenceNumber: string | undefined): Promise<DynamoDBRecord[]>
  close(): void
}

/** The local engines keep one shard for each table and never trim it. */
export function openStreamReader(endpoint: string, tableName: string): StreamReader {
  const client = engineClient(endpoint)
  const streams = streamsClient(endpoint)
  /** Where the last read ended; a read that goes on from there needs no look for the place. */
  let next: { readonly after: string | undefined; readonly iterator: string } | undefined

  const iteratorAfter = async (sequenceNumber: string | undefined) => {
    const StreamArn = (await describeTable(client, tableName))?.LatestStreamArn
    if (StreamArn === undefined) throw new Error(`the table ${tableName} has no stream`)
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }))
    const ShardId = StreamDescription?.Shards?.[0]?.ShardId
    const position =
      sequenceNumber === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' as const }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: sequenceNumber }
    const { ShardIterator } = await streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ...position }))
    return ShardIterator
  }

  return {
    async readAfter(sequenceNumber) {
      const known = next !== undefined && next.after === sequenceNumber ? next.iterator : undefined
      next = undefined
      const ShardIterator = known ?? (await iteratorAfter(sequenceNumber))
      const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator }))
      const after = Records.at(-1)?.dynamodb?.SequenceNumber ?? sequenceNumber
      next = NextShardIterator === undefined ? undefined : { after, iterator: NextShardIterator }
      return Records.map(asLambdaRecord)
    },
    close() {
      client.destroy()
      streams.destroy()
    },
  }
}

/** A Lambda gets the same record with the time in whole seconds and with bytes as base64. */
function asLambdaRecord(record: _Record): DynamoDBRecord {
  const { ApproximateCreationDateTime, ...dynamodb } = record.dynamodb ?? {}
  const seconds = Math.floor((ApproximateCreationDateTime?.getTime() ?? 0) / 1000)
  return withBytesAsText({
    ...record,
    eventSourceARN: '',
    dynamodb: { ...dynamodb, ApproximateCreationDateTime: seconds },
  }) as DynamoDBRecord
}

function withBytesAsText(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64')
  if (Array.isArray(value)) return value.map(withBytesAsText)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withBytesAsText(inner)]))
}
