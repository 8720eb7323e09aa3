import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Role } from '@gongyou/shared/domain/staff/rights'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import { asSeen, borrowedRoleOf } from '../table/lent-grants'
import type { Page, Position } from '../table/page'
import { borrowedRoleEntity, grantEntity, numberLockEntity, type GrantRecord } from '../table/people.entities'
import type { Once, Requests } from '../table/requests.repository'
import { savedOnce, transact, type NamedWrite, type SavedOnce } from '../table/transaction'
import { staffTieOf } from '../table/union-ties'
import { unionTieEntity, type UnionTieRecord } from '../table/unions.entities'

export type GrantKey = Pick<GrantRecord, 'accountId' | 'role' | 'unionId'>

/** A grant as it shall be, and as it was when that was decided. */
interface Lending {
  readonly after: GrantRecord
  readonly before: GrantRecord
}

/** Roles that leave one account and come to another. */
export interface HandedOver {
  readonly taken: readonly GrantRecord[]
  readonly given: readonly GrantRecord[]
}

export interface Grants {
  grant(key: GrantKey): Promise<GrantRecord | undefined>
  /** One page of the roles that are held for a union, or of one of them alone. */
  heldFor(
    held: { readonly unionId: string; readonly role?: Role },
    limit: number,
    from?: Position,
  ): Promise<Page<UnionTieRecord>>
  /** The roles that an account holds for a union itself, as they are now. */
  heldBy(accountId: string, unionId: string): Promise<readonly GrantRecord[]>
  /** Whose member number this is. */
  personWith(memberNumber: string): Promise<string | undefined>
  /** `lost`: it is held already. */
  give(grant: GrantRecord, audit: AuditRecord, once: Once): Promise<SavedOnce>
  /** Whoever uses it as a deputy loses it with its holder. `lost`: it is no longer held as it was seen. */
  take(grant: GrantRecord, audit: AuditRecord, once: Once): Promise<SavedOnce>
  /** Lends a role to a deputy, or ends that. `lost`: the grant is no longer as it was seen. */
  lend(lending: Lending, audit: AuditRecord, once: Once): Promise<SavedOnce>
  /** All of it or nothing; deputies of what is taken lose it. `lost`: something of it is no longer as it was seen. */
  handOver(handed: HandedOver, audit: AuditRecord, once: Once): Promise<SavedOnce>
}

export function openGrants(
  table: GongyouTable,
  { documents, requests }: { readonly documents: Documents; readonly requests: Requests },
): Grants {
  const grants = grantEntity(table)
  const borrowed = borrowedRoleEntity(table)
  const ties = unionTieEntity(table)
  const numbers = numberLockEntity(table)
  const audits = auditEntity(table)

  const giving = (grant: GrantRecord): NamedWrite<'grant' | 'tie'>[] => {
    const free = { attr: 'accountId', exists: false } as const
    return [
      { name: 'grant', write: grants.build(PutTransaction).item(grant).options({ condition: free }) },
      { name: 'tie', write: ties.build(PutTransaction).item(staffTieOf(grant)) },
    ]
  }
  const taking = (grant: GrantRecord): NamedWrite<'grant' | 'tie' | 'borrowed'>[] => {
    const lent = borrowedRoleOf(grant)
    return [
      {
        name: 'grant',
        write: grants
          .build(DeleteTransaction)
          .key(grant)
          .options({ condition: asSeen(grant) }),
      },
      { name: 'tie', write: ties.build(DeleteTransaction).key(staffTieOf(grant)) },
      ...(lent ? [{ name: 'borrowed' as const, write: borrowed.build(DeleteTransaction).key(lent) }] : []),
    ]
  }
  const lending = ({ after, before }: Lending): NamedWrite<'grant' | 'borrowed'>[] => {
    const [ended, begun] = [borrowedRoleOf(before), borrowedRoleOf(after)]
    const isSame = ended?.accountId === begun?.accountId
    return [
      {
        name: 'grant',
        write: grants
          .build(PutTransaction)
          .item(after)
          .options({ condition: asSeen(before) }),
      },
      ...(ended && !isSame ? [{ name: 'borrowed' as const, write: borrowed.build(DeleteTransaction).key(ended) }] : []),
      ...(begun ? [{ name: 'borrowed' as const, write: borrowed.build(PutTransaction).item(begun) }] : []),
    ]
  }

  const save = async (writes: readonly NamedWrite<string>[], audit: AuditRecord, once: Once): Promise<SavedOnce> => {
    const noted = { name: 'audit', write: audits.build(PutTransaction).item(audit) }
    const outcome = await transact([requests.once(once.request, once.status, once.ids), ...writes, noted], {
      documents,
    })
    return savedOnce(outcome)
  }

  return {
    async grant(key) {
      return (await grants.build(GetItemCommand).key(key).options({ consistent: true }).send()).Item
    },
    async heldFor({ unionId, role }, limit, from) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ partition: `UNION#${unionId}`, range: { beginsWith: role ? `TIE#staff#${role}#` : 'TIE#staff#' } })
        .entities(ties)
        .options({ consistent: true, limit, exclusiveStartKey: from, entityAttrFilter: false })
        .send()
      return { items: Items, next: LastEvaluatedKey }
    },
    async heldBy(accountId, unionId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `ACCOUNT#${accountId}`, range: { beginsWith: 'GRANT#' } })
        .entities(grants)
        .options({ consistent: true, entityAttrFilter: false })
        .send()
      return Items.filter((grant) => grant.unionId === unionId)
    },
    async personWith(memberNumber) {
      return (await numbers.build(GetItemCommand).key({ memberNumber }).send()).Item?.personId
    },
    give: (grant, audit, once) => save(giving(grant), audit, once),
    take: (grant, audit, once) => save(taking(grant), audit, once),
    lend: (each, audit, once) => save(lending(each), audit, once),
    handOver: ({ taken, given }, audit, once) =>
      save([...taken.flatMap(taking), ...given.flatMap(giving)], audit, once),
  }
}
