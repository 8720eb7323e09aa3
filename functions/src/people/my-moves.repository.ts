import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { GongyouTable } from '../table/gongyou-table'
import { transferEntity, type TransferRecord } from '../table/transfers.entities'

export interface MyMoves {
  /** Every transfer of one person, in no order: few in a life. */
  of(personId: string): Promise<readonly TransferRecord[]>
}

export function openMyMoves(table: GongyouTable): MyMoves {
  const transfers = transferEntity(table)
  return {
    async of(personId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `MOVES#${personId}`, range: { beginsWith: 'TRANSFER#' } })
        .entities(transfers)
        .options({ entityAttrFilter: false })
        .send()
      return Items
    },
  }
}
