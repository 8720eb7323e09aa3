import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { minutes, type Instant } from '@gongyou/shared/kernel/time'
import { outletEntity, outletEntryEntity, type OutletRecord } from '../table/benefits.entities'
import type { GongyouTable } from '../table/gongyou-table'
import type { Documents } from '../table/documents'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import { remembered } from '../table/remembered'
import type { Requests, Tap } from '../table/requests.repository'
import { savedOnce, transact, type SavedOnce } from '../table/transaction'

export interface Outlets {
  /** At most a minute old. */
  lately(outletId: string): Promise<OutletRecord | undefined>
  /** Every outlet that a union's staff keeps. */
  ofUnion(unionId: string): Promise<OutletRecord[]>
  now(outletId: string): Promise<OutletRecord | undefined>
  /** `lost`: it was changed meanwhile. */
  save(change: OutletChange, tap: Tap): Promise<SavedOnce>
  create(outlet: OutletRecord, audit: AuditRecord, tap: Tap): Promise<SavedOnce>
  /** Several at once; what does not exist is left out. */
  several(outletIds: readonly string[]): Promise<OutletRecord[]>
}

/** An outlet before and after, and the line that the change leaves. */
export interface OutletChange {
  readonly before: OutletRecord
  readonly after: OutletRecord
  readonly audit: AuditRecord
}

const freshFor = minutes(1)

export function openOutlets(
  table: GongyouTable,
  {
    documents,
    requests,
    now,
  }: { readonly documents: Documents; readonly requests: Requests; readonly now: () => Instant },
): Outlets {
  const entries = outletEntryEntity(table)
  const audits = auditEntity(table)
  const outlets = outletEntity(table)
  const held = remembered(
    async (outletId) => (await outlets.build(GetItemCommand).key({ outletId }).send()).Item,
    freshFor,
    now,
  )
  return {
    lately: (outletId) => held.of(outletId),
    async ofUnion(unionId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `OUTLETS#${unionId}` })
        .entities(entries)
        .options({ consistent: true, entityAttrFilter: false, maxPages: 10 })
        .send()
      const found = await Promise.all(Items.map(({ outletId }) => held.of(outletId)))
      return found.filter((outlet) => outlet !== undefined)
    },
    now: async (outletId) =>
      (await outlets.build(GetItemCommand).key({ outletId }).options({ consistent: true }).send()).Item,
    async save({ before, after, audit }, { request, status }) {
      const { outletId } = after
      const seen = { attr: 'version', eq: before.version } as const
      const outcome = await transact(
        [
          requests.once(request, status, { outletId }),
          { name: 'outlet' as const, write: outlets.build(PutTransaction).item(after).options({ condition: seen }) },
          { name: 'audit' as const, write: audits.build(PutTransaction).item(audit) },
        ],
        { documents },
      )
      held.forget(outletId)
      return savedOnce(outcome)
    },
    async create(outlet, audit, { request, status }) {
      const { outletId, unionId } = outlet
      const outcome = await transact(
        [
          requests.once(request, status, { outletId }),
          { name: 'outlet' as const, write: outlets.build(PutTransaction).item(outlet) },
          { name: 'entry' as const, write: entries.build(PutTransaction).item({ unionId, outletId }) },
          { name: 'audit' as const, write: audits.build(PutTransaction).item(audit) },
        ],
        { documents },
      )
      held.forget(outletId)
      return savedOnce(outcome)
    },
    async several(outletIds) {
      const found = await Promise.all(outletIds.map((outletId) => held.of(outletId)))
      return found.filter((outlet) => outlet !== undefined)
    },
  }
}
