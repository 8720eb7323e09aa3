import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { inParallel } from '../platform/concurrency'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import { accessEntity, auditEntity, type AccessRecord, type AuditRecord } from '../table/ledger.entities'
import { accountEntity, membershipEntity, type AccountRecord, type MembershipRecord } from '../table/people.entities'
import type { Once, Requests } from '../table/requests.repository'
import { rollEntity, type RollRecord } from '../table/rolls.entities'
import { savedOnce, transact, type NamedWrite, type SavedOnce } from '../table/transaction'

const listed = ['personId', 'memberNumber', 'name', 'occupation', 'since', 'state'] as const

/** What the list of members knows of one. */
export type RollLine = Pick<MembershipRecord, (typeof listed)[number]>

interface Change {
  readonly after: RollRecord
  readonly before?: RollRecord
  readonly audit: AuditRecord
}

export interface Rolls {
  /** Read as it is now. */
  withId(unionId: string, rollId: string): Promise<RollRecord | undefined>
  /** Everything asked for a union in the last months, in no order. */
  ofUnion(unionId: string): Promise<readonly RollRecord[]>
  /** `lost`: it has taken another step since. */
  save(change: Change, once?: Once): Promise<SavedOnce>
  /** The members of a union, or those of one occupation, at most so many. */
  members(unionId: string, occupation: string | undefined, most: number): Promise<readonly RollLine[]>
  account(accountId: string): Promise<AccountRecord | undefined>
  /** Writes a look into each ledger. */
  noteAccesses(accesses: readonly AccessRecord[]): Promise<void>
}

const atOnce = 8

export function openRolls(
  table: GongyouTable,
  { documents, requests }: { readonly documents: Documents; readonly requests: Requests },
): Rolls {
  const rolls = rollEntity(table)
  const memberships = membershipEntity(table)
  const accounts = accountEntity(table)
  const accesses = accessEntity(table)
  const audits = auditEntity(table)

  return {
    async withId(unionId, rollId) {
      return (await rolls.build(GetItemCommand).key({ unionId, rollId }).options({ consistent: true }).send()).Item
    },
    async ofUnion(unionId) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `UNION#${unionId}`, range: { beginsWith: 'ROLL#' } })
        .entities(rolls)
        .options({ entityAttrFilter: false })
        .send()
      return Items
    },
    async save({ after, before, audit }, once) {
      const condition = before
        ? ({ attr: 'version', eq: before.version } as const)
        : ({ attr: 'version', exists: false } as const)
      const writes: NamedWrite<'request' | 'roll' | 'audit'>[] = [
        ...(once ? [requests.once(once.request, once.status, once.ids)] : []),
        { name: 'roll', write: rolls.build(PutTransaction).item(after).options({ condition }) },
        { name: 'audit', write: audits.build(PutTransaction).item(audit) },
      ]
      return savedOnce(await transact(writes, { documents }))
    },
    async members(unionId, occupation, most) {
      const range = occupation !== undefined && { range: { beginsWith: `${occupation}#` } }
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'members', partition: unionId, ...range })
        .entities(memberships)
        .options({ limit: most, entityAttrFilter: false, attributes: [...listed] })
        .send()
      return Items
    },
    async account(accountId) {
      return (await accounts.build(GetItemCommand).key({ accountId }).send()).Item
    },
    async noteAccesses(looks) {
      await inParallel(looks, atOnce, (look) => accesses.build(PutItemCommand).item(look).send())
    },
  }
}
