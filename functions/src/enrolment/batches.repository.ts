import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { batchEntity, type BatchRecord } from '../table/enrolment.entities'
import type { GongyouTable } from '../table/gongyou-table'
import type { Once, Requests } from '../table/requests.repository'
import { savedOnce, transact, type SavedOnce } from '../table/transaction'

export interface Batches {
  withId(batchId: string): Promise<BatchRecord | undefined>
  /** Saves what a batch did, once. Each of its decisions has been saved before, by itself. */
  save(batch: BatchRecord, once: Once): Promise<'saved' | 'repeated'>
  /** Saves what an undo of it took back; `lost` when another undo came first. */
  markUndone(batch: BatchRecord, once: Once): Promise<SavedOnce>
}

export function openBatches(
  table: GongyouTable,
  { documents, requests }: { documents: DynamoDBDocumentClient; requests: Requests },
): Batches {
  const batches = batchEntity(table)
  return {
    async withId(batchId) {
      return (await batches.build(GetItemCommand).key({ batchId }).options({ consistent: true }).send()).Item
    },
    async save(batch, once) {
      const outcome = await transact(
        [
          requests.once(once.request, once.status, once.ids),
          { name: 'batch' as const, write: batches.build(PutTransaction).item(batch) },
        ],
        { documents },
      )
      return outcome.kind === 'saved' ? 'saved' : 'repeated'
    },
    async markUndone(batch, once) {
      const write = batches
        .build(PutTransaction)
        .item(batch)
        .options({ condition: { attr: 'undoneAt', exists: false } })
      const outcome = await transact(
        [requests.once(once.request, once.status, once.ids), { name: 'batch' as const, write }],
        { documents },
      )
      return savedOnce(outcome)
    },
  }
}
