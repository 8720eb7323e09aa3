import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Documents } from '../table/documents'
import { applicationEntity, type ApplicationRecord } from '../table/enrolment.entities'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import { asSeen, borrowedRoleOf } from '../table/lent-grants'
import type { IdPage, Position } from '../table/page'
import {
  borrowedRoleEntity,
  grantEntity,
  membershipEntity,
  type GrantRecord,
  type MembershipRecord,
} from '../table/people.entities'
import { inItsQueues, queueOf, transfersTo } from '../table/queue-keys'
import { transact } from '../table/transaction'
import { inItsLists } from '../table/transfer-lists'
import { transferEntity, type TransferRecord } from '../table/transfers.entities'
import { staffTieOf } from '../table/union-ties'
import { codeEntity, unionTieEntity } from '../table/unions.entities'
import { openDepartureRelocation, type DepartureRelocation } from './relocation-of-departures.repository'
import { saved } from './saved.repository'

/** Each of these moves one thing, from the state in which it was seen: `lost` when somebody else changed it first. */
export interface Relocation extends DepartureRelocation {
  membersOf(unionId: string, limit: number, from?: Position): Promise<IdPage>
  membership(personId: string): Promise<MembershipRecord | undefined>
  moveMember(after: MembershipRecord, before: MembershipRecord): Promise<'saved' | 'lost'>
  waitingAt(unionId: string, limit: number, from?: Position): Promise<IdPage>
  application(applicationId: string): Promise<ApplicationRecord | undefined>
  moveApplication(after: ApplicationRecord, before: ApplicationRecord): Promise<'saved' | 'lost'>
  transfersTo(unionId: string, limit: number, from?: Position): Promise<IdPage>
  transfer(transferId: string): Promise<TransferRecord | undefined>
  moveTransfer(after: TransferRecord, before: TransferRecord): Promise<'saved' | 'lost'>
  /** The codes in a union's list. */
  codesOf(unionId: string, limit: number, from?: Position): Promise<IdPage>
  /** Puts a code from one union's list into another's; it goes on naming the union that it was minted for. */
  listCode(code: string, fromUnionId: string, intoUnionId: string): Promise<'saved' | 'lost'>
  grant(key: Pick<GrantRecord, 'accountId' | 'role' | 'unionId'>): Promise<GrantRecord | undefined>
  /** Takes a grant away and, where one is given in its place, writes that. A deputy goes with it. */
  replaceGrant(taken: GrantRecord, given: GrantRecord | undefined, audit: AuditRecord): Promise<'saved' | 'lost'>
  /** Removes a tie to a grant that is not there: what a taken grant left behind. */
  forgetStaff(key: Pick<GrantRecord, 'accountId' | 'role' | 'unionId'>): Promise<void>
}

export function openRelocation(table: GongyouTable, documents: Documents): Relocation {
  const memberships = membershipEntity(table)
  const applications = applicationEntity(table)
  const transfers = transferEntity(table)
  const codes = codeEntity(table)
  const grants = grantEntity(table)
  const borrowed = borrowedRoleEntity(table)
  const ties = unionTieEntity(table)
  const audits = auditEntity(table)

  const keysIn = async (index: 'members' | 'queue' | 'codes', partition: string, limit: number, from?: Position) => {
    const { Items = [], LastEvaluatedKey } = await table
      .build(QueryCommand)
      .query({ index, partition })
      .options({ limit, exclusiveStartKey: from, attributes: ['pk'] })
      .send()
    return { ids: Items.map(({ pk }) => String(pk).replace(/^[A-Z]+#/, '')), next: LastEvaluatedKey }
  }

  return {
    ...openDepartureRelocation(table),
    membersOf: (unionId, limit, from) => keysIn('members', unionId, limit, from),
    waitingAt: (unionId, limit, from) => keysIn('queue', queueOf(unionId), limit, from),

    codesOf: (unionId, limit, from) => keysIn('codes', unionId, limit, from),
    listCode: (code, fromUnionId, intoUnionId) =>
      saved(
        codes
          .build(UpdateItemCommand)
          .item({ code, codesPk: intoUnionId })
          .options({ condition: { attr: 'codesPk', eq: fromUnionId } })
          .send(),
      ),

    async membership(personId) {
      return (await memberships.build(GetItemCommand).key({ personId }).options({ consistent: true }).send()).Item
    },
    moveMember: (after, before) =>
      saved(
        memberships
          .build(PutItemCommand)
          .item(after)
          .options({ condition: { attr: 'version', eq: before.version } })
          .send(),
      ),

    async application(applicationId) {
      return (await applications.build(GetItemCommand).key({ applicationId }).options({ consistent: true }).send()).Item
    },
    moveApplication: (after, before) =>
      saved(
        applications
          .build(PutItemCommand)
          .item(inItsQueues(after))
          .options({ condition: { attr: 'version', eq: before.version } })
          .send(),
      ),

    async transfersTo(unionId, limit, from) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ index: 'queue', partition: transfersTo(unionId) })
        .options({ limit, exclusiveStartKey: from, attributes: ['sk'] })
        .send()
      return { ids: Items.map(({ sk }) => String(sk).slice('TRANSFER#'.length)), next: LastEvaluatedKey }
    },
    async transfer(transferId) {
      // The id names the person's partition too.
      const personId = transferId.slice(0, transferId.lastIndexOf('.'))
      const read = transfers.build(GetItemCommand).key({ personId, transferId }).options({ consistent: true })
      return (await read.send()).Item
    },
    moveTransfer: (after, before) =>
      saved(
        transfers
          .build(PutItemCommand)
          .item(inItsLists(after))
          .options({ condition: { attr: 'version', eq: before.version } })
          .send(),
      ),

    async grant(key) {
      return (await grants.build(GetItemCommand).key(key).options({ consistent: true }).send()).Item
    },
    async replaceGrant(taken, given, audit) {
      const free = { attr: 'accountId', exists: false } as const
      const [lost, gained] = [borrowedRoleOf(taken), given && borrowedRoleOf(given)]
      const outcome = await transact(
        [
          {
            name: 'taken' as const,
            write: grants
              .build(DeleteTransaction)
              .key(taken)
              .options({ condition: asSeen(taken) }),
          },
          { name: 'tie' as const, write: ties.build(DeleteTransaction).key(staffTieOf(taken)) },
          ...(given
            ? [
                {
                  name: 'given' as const,
                  write: grants.build(PutTransaction).item(given).options({ condition: free }),
                },
                { name: 'tie' as const, write: ties.build(PutTransaction).item(staffTieOf(given)) },
              ]
            : []),
          ...(lost ? [{ name: 'borrowed' as const, write: borrowed.build(DeleteTransaction).key(lost) }] : []),
          ...(gained ? [{ name: 'borrowed' as const, write: borrowed.build(PutTransaction).item(gained) }] : []),
          { name: 'audit' as const, write: audits.build(PutTransaction).item(audit) },
        ],
        { documents },
      )
      return outcome.kind
    },
    async forgetStaff(key) {
      await transact([{ name: 'tie' as const, write: ties.build(DeleteTransaction).key(staffTieOf(key)) }], {
        documents,
      })
    },
  }
}
