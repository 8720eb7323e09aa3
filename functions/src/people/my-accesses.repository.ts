import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { GongyouTable } from '../table/gongyou-table'
import { accessEntity, type AccessRecord } from '../table/ledger.entities'
import type { Page, Position } from '../table/page'

export interface MyAccesses {
  /**
   * One page of a worker's own access log, the latest first. It lies in a ledger for each account that has acted for the
   * worker, the present one first: what is newer lies there. A page may be short where a ledger ends.
   */
  of(accountIds: readonly string[], limit: number, from?: Position): Promise<Page<AccessRecord>>
  /** Every look by which a list with the worker on it was made for whoever provides a benefit. */
  passingsOf(accountIds: readonly string[]): Promise<readonly AccessRecord[]>
}

export function openMyAccesses(table: GongyouTable): MyAccesses {
  const accesses = accessEntity(table)

  const pageOf = async (accountId: string, limit: number, from?: Position): Promise<Page<AccessRecord>> => {
    const { Items = [], LastEvaluatedKey } = await table
      .build(QueryCommand)
      .query({ partition: partitionOf(accountId), range: { beginsWith: 'ACCESS#' } })
      .entities(accesses)
      .options({ reverse: true, limit, exclusiveStartKey: from, entityAttrFilter: false })
      .send()
    return { items: Items, next: LastEvaluatedKey }
  }

  return {
    async of(accountIds, limit, from) {
      const at = Math.max(
        accountIds.findIndex((accountId) => from?.['pk'] === partitionOf(accountId)),
        0,
      )
      const page = await pageOf(accountIds[at] ?? '', limit, beginsLedger(from) ? undefined : from)
      const following = accountIds[at + 1]
      if (page.next || following === undefined) return page
      return { items: page.items, next: { pk: partitionOf(following), sk: start } }
    },

    async passingsOf(accountIds) {
      const each = accountIds.map(async (accountId) => {
        const { Items = [] } = await table
          .build(QueryCommand)
          .query({ partition: partitionOf(accountId), range: { beginsWith: 'ACCESS#' } })
          .entities(accesses)
          .options({
            filters: { access: { attr: 'purpose', eq: 'passed-on-list' } },
            entityAttrFilter: false,
            maxPages: 10,
          })
          .send()
        return Items
      })
      return (await Promise.all(each)).flat()
    },
  }
}

/** Above every entry, since a ledger is read backwards. */
const start = 'ACCESS#~'

function beginsLedger(from: Position | undefined): boolean {
  return from?.['sk'] === start
}

function partitionOf(accountId: string): string {
  return `LEDGER#${accountId}`
}
