import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { GongyouTable } from '../src/table/gongyou-table'
import { codeEntity } from '../src/table/unions.entities'
import { codes } from './small-town'

/** What the stream brings of one item: that it came to be, was changed, or was removed because its time ran out. */
type Happened = 'INSERT' | 'MODIFY' | 'REMOVE'

let written = 0

function recordOf(item: object, happened: Happened): DynamoDBRecord {
  written += 1
  const image = marshall(item)
  const images = {
    INSERT: { NewImage: image },
    MODIFY: { OldImage: image, NewImage: image },
    REMOVE: { OldImage: image },
  }[happened]
  const isExpiry = happened === 'REMOVE' && { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } }
  const SequenceNumber = `9${String(written).padStart(20, '0')}`
  return { eventName: happened, dynamodb: { SequenceNumber, ...images }, ...isExpiry } as unknown as DynamoDBRecord
}

export interface InventedVisit {
  readonly code: string
  readonly visitId: string
  readonly step: 'seen' | 'started'
  readonly on: string
}

export function visitRecord(visit: InventedVisit, happened: Happened = 'INSERT'): DynamoDBRecord {
  const { code, visitId, step } = visit
  return recordOf({ pk: `VISIT#${code}#${visitId}`, sk: step.toUpperCase(), et: 'visit', ttl: 1, ...visit }, happened)
}

export interface InventedSubmission {
  readonly applicationId: string
  readonly unionCode?: string
  readonly on: string
}

export function submissionRecord(sent: InventedSubmission, happened: Happened = 'INSERT'): DynamoDBRecord {
  const { applicationId, unionCode, on } = sent
  const affirmed = { application: '2026-01', sensitiveData: '2026-01', at: `${on}T01:30:00.000Z` }
  const item = { pk: `APPLICATION#${applicationId}`, sk: 'APPLICATION', et: 'application', applicationId, affirmed }
  return recordOf({ ...item, ...(unionCode !== undefined && { unionCode }) }, happened)
}

/** Puts a code into the table through which nobody has come yet; two texts never meet. */
export async function freshCode(table: GongyouTable): Promise<string> {
  written += 1
  const code = `FUNNEL${written}`
  await codeEntity(table)
    .build(PutItemCommand)
    .item({ ...codes.fast, code, posterNo: code })
    .send()
  return code
}
