import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { RequestIdentity } from '../platform/use-case'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import { grantEntity, numberLockEntity, type GrantRecord } from '../table/people.entities'
import type { Requests } from '../table/requests.repository'
import { transact } from '../table/transaction'
import { staffTieOf } from '../table/union-ties'
import { unionTieEntity, type UnionTieRecord } from '../table/unions.entities'

export type GrantKey = Pick<GrantRecord, 'accountId' | 'role' | 'unionId'>

interface Once {
  readonly request: RequestIdentity
  readonly status: number
  readonly ids: Readonly<Record<string, string>>
}

export interface Grants {
  grant(key: GrantKey): Promise<GrantRecord | undefined>
  /** One page of the roles that are held for a union. */
  heldFor(
    unionId: string,
    limit: number,
    from?: Record<string, unknown>,
  ): Promise<{ readonly items: readonly UnionTieRecord[]; readonly next?: Record<string, unknown> }>
  /** Whose member number this is. */
  personWith(memberNumber: string): Promise<string | undefined>
  /** `lost`: it is held already. */
  give(grant: GrantRecord, audit: AuditRecord, once: Once): Promise<'saved' | 'repeated' | 'lost'>
  /** `lost`: it is no longer held as it was seen. */
  take(grant: GrantRecord, audit: AuditRecord, once: Once): Promise<'saved' | 'repeated' | 'lost'>
}

export function openGrants(
  table: GongyouTable,
  { documents, requests }: { readonly documents: Documents; readonly requests: Requests },
): Grants {
  const grants = grantEntity(table)
  const ties = unionTieEntity(table)
  const numbers = numberLockEntity(table)
  const audits = auditEntity(table)
  const lost = (to: string) => (to === 'request' ? ('repeated' as const) : ('lost' as const))

  return {
    async grant(key) {
      return (await grants.build(GetItemCommand).key(key).options({ consistent: true }).send()).Item
    },
    async heldFor(unionId, limit, from) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ partition: `UNION#${unionId}`, range: { beginsWith: 'TIE#staff#' } })
        .entities(ties)
        .options({ consistent: true, limit, exclusiveStartKey: from, entityAttrFilter: false })
        .send()
      return { items: Items, next: LastEvaluatedKey }
    },
    async personWith(memberNumber) {
      return (await numbers.build(GetItemCommand).key({ memberNumber }).send()).Item?.personId
    },
    async give(grant, audit, once) {
      const free = { attr: 'accountId', exists: false } as const
      const outcome = await transact(
        [
          requests.once(once.request, once.status, once.ids),
          { name: 'grant' as const, write: grants.build(PutTransaction).item(grant).options({ condition: free }) },
          { name: 'tie' as const, write: ties.build(PutTransaction).item(staffTieOf(grant)) },
          { name: 'audit' as const, write: audits.build(PutTransaction).item(audit) },
        ],
        { documents },
      )
      return outcome.kind === 'saved' ? 'saved' : lost(outcome.to)
    },
    async take(grant, audit, once) {
      const seen = { attr: 'grantedAt', eq: grant.grantedAt } as const
      const outcome = await transact(
        [
          requests.once(once.request, once.status, once.ids),
          { name: 'grant' as const, write: grants.build(DeleteTransaction).key(grant).options({ condition: seen }) },
          { name: 'tie' as const, write: ties.build(DeleteTransaction).key(staffTieOf(grant)) },
          { name: 'audit' as const, write: audits.build(PutTransaction).item(audit) },
        ],
        { documents },
      )
      return outcome.kind === 'saved' ? 'saved' : lost(outcome.to)
    },
  }
}
