import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { leavingEntity, type LeavingRecord } from '../table/departures.entities'
import type { GongyouTable } from '../table/gongyou-table'
import { transferEntity, type TransferRecord } from '../table/transfers.entities'

/** What a member's papers rest on; each lies under its person, so that nobody is given another's. */
export interface Papers {
  leaving(personId: string, leavingId: string): Promise<LeavingRecord | undefined>
  transfer(personId: string, transferId: string): Promise<TransferRecord | undefined>
}

export function openPapers(table: GongyouTable): Papers {
  const leavings = leavingEntity(table)
  const transfers = transferEntity(table)
  return {
    async leaving(personId, leavingId) {
      return (await leavings.build(GetItemCommand).key({ personId, leavingId }).send()).Item
    },
    async transfer(personId, transferId) {
      return (await transfers.build(GetItemCommand).key({ personId, transferId }).send()).Item
    },
  }
}
