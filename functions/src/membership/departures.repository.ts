import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { expulsionEntity, leavingEntity, type ExpulsionRecord, type LeavingRecord } from '../table/departures.entities'
import type { Documents } from '../table/documents'
import { dueEnding, endingsDueOn, expulsionInItsLists, leavingInItsLists, type DueEnding } from '../table/ending-keys'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import type { IdPage, Page, Position } from '../table/page'
import { membershipEntity, numberLockEntity, type MembershipRecord } from '../table/people.entities'
import type { Once, Requests } from '../table/requests.repository'
import { savedOnce, transact, type NamedWrite, type SavedOnce } from '../table/transaction'
import { inItsLists } from '../table/transfer-lists'
import { guestEntity, transferEntity, type GuestRecord, type TransferRecord } from '../table/transfers.entities'
import { personIn } from './own-id'
import { seen, type Versioned } from './versioned'

/** What a list knows of each: attributes that the index projects. Nothing is decided on it. */
export type ListedLeaving = Pick<
  LeavingRecord,
  'leavingId' | 'version' | 'state' | 'name' | 'occupation' | 'move' | 'waitingSince' | 'dueOn'
>

/** Everything that one decision about the end or a pause of a membership changes: all of it is saved, or none. */
export interface Departure {
  readonly membership?: Versioned<MembershipRecord>
  readonly leaving?: Versioned<LeavingRecord>
  readonly expulsion?: Versioned<ExpulsionRecord>
  /** One that was open and is taken back; one by which a closed union's member came home. */
  readonly transfers?: readonly Versioned<TransferRecord>[]
  /** Whoever ends is nobody's guest. */
  readonly endedGuests?: readonly GuestRecord[]
  readonly audit?: AuditRecord
}

export interface Departures {
  /** Read as it is now. */
  leaving(leavingId: string): Promise<LeavingRecord | undefined>
  /** Read as it is now. */
  expulsion(expulsionId: string): Promise<ExpulsionRecord | undefined>
  /** Members who want to leave a union, the most urgent first. */
  leavingsAt(partition: string, limit: number, from?: Position): Promise<Page<ListedLeaving>>
  /** The ids of the expulsions whose next step a union takes, the oldest first. */
  expulsionsAt(partition: string, limit: number, from?: Position): Promise<IdPage>
  /** Where somebody uses what another union offers. */
  guestsOf(personId: string): Promise<readonly GuestRecord[]>
  /** What falls due on one day; read each again before deciding. */
  dueOn(day: string): Promise<readonly DueEnding[]>
  /** Whose member number this is. */
  personWith(memberNumber: string): Promise<string | undefined>
  /** `lost`: something the decision rested on has changed; load it again and decide again. */
  save(departure: Departure, once?: Once): Promise<SavedOnce>
}

const listed = ['leavingId', 'version', 'state', 'name', 'occupation', 'move', 'waitingSince', 'dueOn'] as const

type Part = 'request' | 'membership' | 'leaving' | 'expulsion' | 'transfer' | 'guest' | 'audit'

export function openDepartures(
  table: GongyouTable,
  { documents, requests }: { readonly documents: Documents; readonly requests: Requests },
): Departures {
  const leavings = leavingEntity(table)
  const expulsions = expulsionEntity(table)
  const memberships = membershipEntity(table)
  const transfers = transferEntity(table)
  const guests = guestEntity(table)
  const numbers = numberLockEntity(table)
  const audits = auditEntity(table)

  return {
    async leaving(leavingId) {
      const personId = personIn(leavingId)
      if (personId === undefined) return undefined
      const read = leavings.build(GetItemCommand).key({ personId, leavingId }).options({ consistent: true })
      return (await read.send()).Item
    },
    async expulsion(expulsionId) {
      const personId = personIn(expulsionId)
      if (personId === undefined) return undefined
      const read = expulsions.build(GetItemCommand).key({ personId, expulsionId }).options({ consistent: true })
      return (await read.send()).Item
    },
    async leavingsAt(partition, limit, from) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ index: 'queue', partition })
        .entities(leavings)
        .options({ limit, exclusiveStartKey: from, entityAttrFilter: false, attributes: [...listed] })
        .send()
      return { items: Items, next: LastEvaluatedKey }
    },
    async expulsionsAt(partition, limit, from) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ index: 'queue', partition })
        .options({ limit, exclusiveStartKey: from })
        .send()
      const ids = Items.map(({ queueSk }) => String(queueSk).slice(String(queueSk).indexOf('#') + 1))
      return { ids, next: LastEvaluatedKey }
    },
    async guestsOf(personId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `MOVES#${personId}`, range: { beginsWith: 'GUEST#' } })
        .entities(guests)
        .options({ entityAttrFilter: false })
        .send()
      return Items
    },
    async dueOn(day) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'due', partition: endingsDueOn(day) })
        .options({ maxPages: Infinity })
        .send()
      return Items.flatMap(({ dueSk }) => dueEnding(String(dueSk)) ?? [])
    },
    async personWith(memberNumber) {
      return (await numbers.build(GetItemCommand).key({ memberNumber }).send()).Item?.personId
    },
    async save(departure, once) {
      const writes: NamedWrite<Part>[] = [
        ...(once ? [requests.once(once.request, once.status, once.ids)] : []),
        ...writesOf(departure),
      ]
      return savedOnce(await transact(writes, { documents }))
    },
  }

  function writesOf({ membership, leaving, expulsion, transfers: moves = [], endedGuests = [], audit }: Departure) {
    const writes: NamedWrite<Part>[] = []
    if (membership) {
      const write = memberships
        .build(PutTransaction)
        .item(membership.after)
        .options({ condition: seen(membership) })
      writes.push({ name: 'membership', write })
    }
    if (leaving) {
      const after = leavingInItsLists(leaving.after)
      const write = leavings
        .build(PutTransaction)
        .item(after)
        .options({ condition: seen(leaving) })
      writes.push({ name: 'leaving', write })
    }
    if (expulsion) {
      const after = expulsionInItsLists(expulsion.after)
      const write = expulsions
        .build(PutTransaction)
        .item(after)
        .options({ condition: seen(expulsion) })
      writes.push({ name: 'expulsion', write })
    }
    for (const transfer of moves) {
      const after = inItsLists(transfer.after)
      const write = transfers
        .build(PutTransaction)
        .item(after)
        .options({ condition: seen(transfer) })
      writes.push({ name: 'transfer', write })
    }
    for (const guest of endedGuests) {
      writes.push({ name: 'guest', write: guests.build(DeleteTransaction).key(guest) })
    }
    if (audit) writes.push({ name: 'audit', write: audits.build(PutTransaction).item(audit) })
    return writes
  }
}
