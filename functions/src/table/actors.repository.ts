import { isOnLeave } from '@gongyou/shared/domain/staff/delegation'
import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { GongyouTable } from './gongyou-table'
import { leaveOf } from './lent-grants'
import {
  accountEntity,
  borrowedRoleEntity,
  grantEntity,
  type AccountRecord,
  type BorrowedRoleRecord,
  type GrantRecord,
} from './people.entities'

/** An account with the grants it may use today: what every signed-in request is judged by. */
export interface AccountWithGrants {
  readonly account: AccountRecord
  readonly grants: readonly ActorGrant[]
}

/** A grant as it is used: one's own, or that of somebody on leave. */
export type ActorGrant = GrantRecord & {
  readonly onBehalfOf?: string
  /** The last day on which it is used on behalf of another. */
  readonly until?: string
}

export interface Actors {
  /** Read as it is now, so that a revoked session or grant counts from the next request on. */
  withId(accountId: string): Promise<AccountWithGrants | undefined>
}

export function openActors(table: GongyouTable, now: () => Instant): Actors {
  const account = accountEntity(table)
  const grant = grantEntity(table)
  const borrowed = borrowedRoleEntity(table)

  /** The holder's own grant decides: one that was taken, or lent to another meanwhile, is lent no more. */
  const lent = async ({ accountId, holderId, role, unionId }: BorrowedRoleRecord): Promise<ActorGrant | undefined> => {
    const key = { accountId: holderId, role, unionId }
    const { Item } = await grant.build(GetItemCommand).key(key).options({ consistent: true }).send()
    if (!Item?.delegation || Item.delegation.deputyId !== accountId) return undefined
    const { outletId, grantedAt, delegation } = Item
    if (!isOnLeave(leaveOf(delegation), localDateOf(now()))) return undefined
    return { accountId, role, unionId, outletId, grantedAt, onBehalfOf: holderId, until: delegation.to }
  }

  return {
    async withId(accountId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `ACCOUNT#${accountId}` })
        .entities(account, grant, borrowed)
        .options({ consistent: true, entityAttrFilter: false, showEntityAttr: true })
        .send()
      const found = Items.find(
        (item): item is (typeof Items)[number] & { entity: 'account' } => item.entity === 'account',
      )
      if (!found) return undefined
      const own = Items.filter((item) => item.entity === 'grant')
      const today = localDateOf(now())
      // Who is nobody any more, neither a person nor of any role, stands in for nobody.
      const isSomebody = found.personId !== undefined || own.length > 0
      const borrowedRoles = isSomebody ? Items.filter((item) => item.entity === 'borrowedRole') : []
      const others = await Promise.all(borrowedRoles.filter((role) => isOnLeave(leaveOf(role), today)).map(lent))
      return { account: found, grants: [...own, ...others.filter((each) => each !== undefined)] }
    },
  }
}
