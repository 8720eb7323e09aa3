import { dueShardsOf, shardOf, transfersTo } from './queue-keys'
import type { TransferRecord } from './transfers.entities'

/** Everywhere that transfers lie which are to be answered by one day. */
export function transfersDueOn(day: string): string[] {
  return dueShardsOf(`TRANSFERS_DUE#${day}`)
}

/** The partition of the transfers by which somebody has left a union. */
export function leftOf(unionId: string): string {
  return `${unionId}#left`
}

/**
 * A transfer with the keys of the lists that its state puts it in: one that waits lies in a queue and falls due on a day;
 * one that is done, among those who left; one that came to nothing, nowhere.
 */
export function inItsLists(record: TransferRecord): TransferRecord {
  const { queuePk: _a, queueSk: _b, duePk: _c, dueSk: _d, ...bare } = record
  const { transferId, responsibleUnionId, move, state, dueOn } = record
  if (state === 'awaiting') {
    const queued = {
      ...bare,
      queuePk: transfersTo(responsibleUnionId),
      queueSk: `${dueOn}#${transferId}`,
    }
    return {
      ...queued,
      duePk: `TRANSFERS_DUE#${dueOn}#${shardOf(transferId)}`,
      dueSk: transferId,
    }
  }
  return state === 'done'
    ? {
        ...bare,
        queuePk: leftOf(move.fromUnionId),
        queueSk: `${move.doneAt}#${transferId}`,
      }
    : bare
}
