import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { GongyouTable } from './gongyou-table'
import { accountEntity, grantEntity, type AccountRecord, type GrantRecord } from './people.entities'

/** An account with the grants it holds: what every signed-in request is judged by. */
export interface AccountWithGrants {
  readonly account: AccountRecord
  readonly grants: readonly ActorGrant[]
}

/** A grant as it is used: one's own, or that of somebody on leave. */
export type ActorGrant = GrantRecord & { readonly onBehalfOf?: string }

export interface Actors {
  /** Read as it is now, so that a revoked session or grant counts from the next request on. */
  withId(accountId: string): Promise<AccountWithGrants | undefined>
}

export function openActors(table: GongyouTable): Actors {
  const account = accountEntity(table)
  const grant = grantEntity(table)
  return {
    async withId(accountId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `ACCOUNT#${accountId}` })
        .entities(account, grant)
        .options({ consistent: true, entityAttrFilter: false, showEntityAttr: true })
        .send()
      const found = Items.find(
        (item): item is (typeof Items)[number] & { entity: 'account' } => item.entity === 'account',
      )
      if (!found) return undefined
      return {
        account: found,
        grants: Items.filter((item) => item.entity === 'grant'),
      }
    },
  }
}
