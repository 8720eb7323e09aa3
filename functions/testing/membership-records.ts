import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { EntityParser } from 'dynamodb-toolbox/entity/actions/parse'
import type { GongyouTable } from '../src/table/gongyou-table'
import { membershipEntity, type MembershipRecord } from '../src/table/people.entities'

/** A membership of an invented driver who scanned a code at a motorway exit. */
export function inventedMembership(
  person: number,
  joined: Partial<NonNullable<MembershipRecord['joined']>> = {},
): MembershipRecord {
  const on = joined.on ?? '2026-11-16'
  const unionId = joined.unionId ?? 'freight-union'
  const occupation = joined.occupation ?? 'truck-driver'
  return {
    personId: `invented-${person}`,
    memberNumber: String(100_000_000_000 + person),
    name: '张三',
    unionId,
    since: on,
    state: 'active',
    occupation,
    applicationId: `application-${person}`,
    approval: { unionId, at: `${on}T01:30:00.000Z`, basis: 'authorisation' },
    joined: { unionId, on, occupation, channel: 'scan', region: '330206006', codeKind: 'motorway-exit', ...joined },
    version: 1,
  }
}

/** Writes what the stream would bring of a change of a membership; sequence numbers rise from record to record. */
export function openRecordWriter(table: GongyouTable) {
  const parser = membershipEntity(table).build(EntityParser)
  const imageOf = (membership: MembershipRecord) =>
    marshall(parser.parse(membership).item, { removeUndefinedValues: true })
  let written = 0
  return (after: MembershipRecord, before?: MembershipRecord): DynamoDBRecord => {
    written += 1
    const image = { NewImage: imageOf(after), ...(before && { OldImage: imageOf(before) }) }
    return {
      eventName: before ? 'MODIFY' : 'INSERT',
      dynamodb: { SequenceNumber: String(written).padStart(21, '0'), ...image },
    } as DynamoDBRecord
  }
}

/** The same membership after its admission was taken back. */
export function takenBack(membership: MembershipRecord): MembershipRecord {
  return { ...membership, state: 'revoked', version: membership.version + 1 }
}
