import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { GongyouTable } from '../table/gongyou-table'
import { accessEntity, type AccessRecord } from '../table/ledger.entities'

export interface MyAccesses {
  /** One page of a worker's own access log, the latest first. */
  of(
    accountId: string,
    limit: number,
    from?: Record<string, unknown>,
  ): Promise<{ readonly items: readonly AccessRecord[]; readonly next?: Record<string, unknown> }>
}

export function openMyAccesses(table: GongyouTable): MyAccesses {
  const accesses = accessEntity(table)
  return {
    async of(accountId, limit, from) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ partition: `LEDGER#${accountId}`, range: { beginsWith: 'ACCESS#' } })
        .entities(accesses)
        .options({ reverse: true, limit, exclusiveStartKey: from, entityAttrFilter: false })
        .send()
      return { items: Items, next: LastEvaluatedKey }
    },
  }
}
