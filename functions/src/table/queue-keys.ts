import type { ApplicationRecord } from './enrolment.entities'
import { inMembersList } from './members-list'
import type { MembershipRecord } from './people.entities'

/** What is due on one day is spread over so many partitions, because a campaign's deadlines fall on the same day. */
const dueShards = 8

/** The partition of a union's review queue. */
export function queueOf(unionId: string): string {
  return `${unionId}#open`
}

/** The partition of the transfers that wait for a union's answer. */
export function transfersTo(unionId: string): string {
  return `${unionId}#transfers`
}

/** The partition of the recoveries that a union's staff can stop. */
export function recoveriesAt(unionId: string): string {
  return `${unionId}#recoveries`
}

/** Everywhere that what falls due on one day may lie. */
export function duePartitions(day: string): string[] {
  return dueShardsOf(`DUE#${day}`)
}

/** The partitions over which something is spread. */
export function dueShardsOf(name: string): string[] {
  return Array.from({ length: dueShards }, (_, shard) => `${name}#${shard}`)
}

/** An application with the index keys that its state asks for: open ones wait in a queue, returned ones may lapse. */
export function inItsQueues(record: ApplicationRecord): ApplicationRecord {
  const { queuePk: _a, queueSk: _b, duePk: _c, dueSk: _d, ...bare } = record
  const { applicationId, dueOn, state } = record
  if (dueOn === undefined || (state !== 'open' && state !== 'returned')) return bare
  const due = { duePk: `DUE#${dueOn}#${shardOf(applicationId)}`, dueSk: applicationId }
  if (state === 'returned') return { ...bare, ...due }
  return { ...bare, ...due, queuePk: queueOf(record.responsibleUnionId), queueSk: `${dueOn}#${applicationId}` }
}

/** The partition in which one union's admissions by authorisation of one ISO week lie. */
export function admissionsOf(unionId: string, week: string): string {
  return `${unionId}#${week}`
}

/** A membership with its index keys: the members of its union, and the week's list where an authorisation admitted. */
export function inItsLists(record: MembershipRecord, week: string): MembershipRecord {
  const { admissionsPk: _a, admissionsSk: _b, ...bare } = record
  const listed = inMembersList(bare)
  if (record.approval.basis !== 'authorisation') return listed
  return {
    ...listed,
    admissionsPk: admissionsOf(record.approval.unionId, week),
    admissionsSk: `${record.approval.at}#${record.personId}`,
  }
}

/** In which of them something lies, by its id. */
export function shardOf(id: string): number {
  let sum = 0
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % dueShards
  return sum
}
