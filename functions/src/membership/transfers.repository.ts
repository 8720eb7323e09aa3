import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import type { Page, Position } from '../table/page'
import { membershipEntity, type MembershipRecord } from '../table/people.entities'
import { transfersTo } from '../table/queue-keys'
import type { Once, Requests } from '../table/requests.repository'
import { savedOnce, transact, type NamedWrite, type SavedOnce } from '../table/transaction'
import { inItsLists, leftOf, transfersDueOn } from '../table/transfer-lists'
import { guestEntity, transferEntity, type GuestRecord, type TransferRecord } from '../table/transfers.entities'
import { personIn } from './own-id'
import { seen, type Versioned } from './versioned'

/** What a list of transfers knows of each: the attributes that the index projects. Nothing is decided on it. */
export type ListedTransfer = Pick<
  TransferRecord,
  'transferId' | 'version' | 'state' | 'name' | 'occupation' | 'move' | 'waitingSince' | 'dueOn'
>

/** Everything that one decision about a transfer changes: all of it is saved, or none. */
export interface TransferChange {
  readonly transfer?: Versioned<TransferRecord>
  readonly membership?: Versioned<MembershipRecord>
  readonly guest?: GuestRecord
  readonly audit?: AuditRecord
}

export interface Transfers {
  /** Read as it is now. */
  withId(transferId: string): Promise<TransferRecord | undefined>
  /** Those that wait for a union's answer, the most urgent first. */
  waitingAt(unionId: string, limit: number, from?: Position): Promise<Page<ListedTransfer>>
  /** Those who left a union, the latest first. */
  leftFrom(unionId: string, limit: number, from?: Position): Promise<Page<ListedTransfer>>
  /** `lost`: something the decision rested on has changed; load it again and decide again. */
  save(change: TransferChange, once: Once): Promise<SavedOnce>
  /** The ids of everything that was to be answered by one day; read each again before deciding. */
  dueOn(day: string): Promise<string[]>
  /** Hands one over from the version that was seen; `lost` when somebody was faster. */
  handOver(after: TransferRecord, before: { readonly version: number }): Promise<'saved' | 'lost'>
}

const listed = ['transferId', 'version', 'state', 'name', 'occupation', 'move', 'waitingSince', 'dueOn'] as const

export function openTransfers(
  table: GongyouTable,
  { documents, requests }: { readonly documents: DynamoDBDocumentClient; readonly requests: Requests },
): Transfers {
  const transfers = transferEntity(table)
  const memberships = membershipEntity(table)
  const guests = guestEntity(table)
  const audits = auditEntity(table)

  const listAt = async (partition: string, order: Order): Promise<Page<ListedTransfer>> => {
    const { limit, from, latestFirst } = order
    const { Items = [], LastEvaluatedKey } = await table
      .build(QueryCommand)
      .query({ index: 'queue', partition })
      .entities(transfers)
      .options({
        limit,
        exclusiveStartKey: from,
        reverse: latestFirst,
        entityAttrFilter: false,
        attributes: [...listed],
      })
      .send()
    return { items: Items, next: LastEvaluatedKey }
  }

  return {
    async withId(transferId) {
      const personId = personIn(transferId)
      if (personId === undefined) return undefined
      const { Item } = await transfers
        .build(GetItemCommand)
        .key({ personId, transferId })
        .options({ consistent: true })
        .send()
      return Item
    },

    waitingAt: (unionId, limit, from) => listAt(transfersTo(unionId), { limit, from, latestFirst: false }),
    leftFrom: (unionId, limit, from) => listAt(leftOf(unionId), { limit, from, latestFirst: true }),

    async save({ transfer, membership, guest, audit }, { request, status, ids }) {
      const writes: NamedWrite<'request' | 'transfer' | 'membership' | 'guest' | 'audit'>[] = [
        requests.once(request, status, ids),
      ]
      if (membership) {
        const condition = seen(membership)
        writes.push({
          name: 'membership',
          write: memberships.build(PutTransaction).item(membership.after).options({ condition }),
        })
      }
      if (transfer) {
        const condition = seen(transfer)
        const write = transfers.build(PutTransaction).item(inItsLists(transfer.after)).options({ condition })
        writes.push({ name: 'transfer', write })
      }
      if (guest) writes.push({ name: 'guest', write: guests.build(PutTransaction).item(guest) })
      if (audit) writes.push({ name: 'audit', write: audits.build(PutTransaction).item(audit) })
      return savedOnce(await transact(writes, { documents }))
    },

    async dueOn(day) {
      const shards = await Promise.all(
        transfersDueOn(day).map(async (partition) => {
          const due = table.build(QueryCommand).query({ index: 'due', partition }).options({ maxPages: Infinity })
          const { Items = [] } = await due.send()
          return Items.map(({ dueSk }) => String(dueSk))
        }),
      )
      return shards.flat()
    },

    async handOver(after, before) {
      const condition = { attr: 'version', eq: before.version } as const
      const write = transfers.build(PutTransaction).item(inItsLists(after)).options({ condition })
      const outcome = await transact([{ name: 'transfer' as const, write }], { documents })
      return outcome.kind
    },
  }
}

interface Order {
  readonly limit: number
  readonly from?: Position
  readonly latestFirst: boolean
}
