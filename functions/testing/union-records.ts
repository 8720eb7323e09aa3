import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { EntityParser } from 'dynamodb-toolbox/entity/actions/parse'
import type { GongyouTable } from '../src/table/gongyou-table'
import { unionEntity, type UnionRecord } from '../src/table/unions.entities'

let written = 0

/** What the stream would bring of a change of a union; sequence numbers rise from record to record. */
export function unionRecordOf(table: GongyouTable, after: UnionRecord, before?: UnionRecord): DynamoDBRecord {
  const parser = unionEntity(table).build(EntityParser)
  const imageOf = (union: UnionRecord) => marshall(parser.parse(union).item, { removeUndefinedValues: true })
  written += 1
  return {
    eventName: before ? 'MODIFY' : 'INSERT',
    dynamodb: {
      SequenceNumber: String(written).padStart(21, '0'),
      NewImage: imageOf(after),
      ...(before && { OldImage: imageOf(before) }),
    },
  } as DynamoDBRecord
}
