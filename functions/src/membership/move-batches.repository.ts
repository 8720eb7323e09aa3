import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import { moveBatchEntity, type MoveBatchRecord } from '../table/pools.entities'
import type { Once, Requests } from '../table/requests.repository'
import { transact } from '../table/transaction'

export interface MoveBatches {
  withId(batchId: string): Promise<MoveBatchRecord | undefined>
  /** Saves what became of a group, with the line of its audit. Each of its moves has been saved before, by itself. */
  save(batch: MoveBatchRecord, audit: AuditRecord, once: Once): Promise<'saved' | 'repeated'>
  /** Notes that a request was carried out which changed nothing that it could be known by. */
  note(once: Once): Promise<'saved' | 'repeated'>
}

export function openMoveBatches(
  table: GongyouTable,
  { documents, requests }: { readonly documents: Documents; readonly requests: Requests },
): MoveBatches {
  const batches = moveBatchEntity(table)
  const audits = auditEntity(table)
  return {
    async withId(batchId) {
      return (await batches.build(GetItemCommand).key({ batchId }).options({ consistent: true }).send()).Item
    },
    async save(batch, audit, once) {
      const outcome = await transact(
        [
          requests.once(once.request, once.status, once.ids),
          { name: 'batch' as const, write: batches.build(PutTransaction).item(batch) },
          { name: 'audit' as const, write: audits.build(PutTransaction).item(audit) },
        ],
        { documents },
      )
      return outcome.kind === 'saved' ? 'saved' : 'repeated'
    },
    async note(once) {
      const outcome = await transact([requests.once(once.request, once.status, once.ids)], { documents })
      return outcome.kind === 'saved' ? 'saved' : 'repeated'
    },
  }
}
