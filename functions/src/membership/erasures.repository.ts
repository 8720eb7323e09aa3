import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { tableDescription } from '@gongyou/shared/contracts/table'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand as TableQueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { inParallel } from '../platform/concurrency'
import { claimEntity, type ClaimRecord } from '../table/benefits.entities'
import { consentProofEntity, type ConsentProofRecord } from '../table/consent-proof.entities'
import { erasedClaim, isPersonal } from '../table/erased-claim'
import type { Documents } from '../table/documents'
import { baseMemberEntity, nationalIdLockEntity, type NationalIdLockRecord } from '../table/enrolment.entities'
import type { GongyouTable } from '../table/gongyou-table'
import {
  accountEntity,
  membershipEntity,
  personEntity,
  phoneLockEntity,
  type AccountRecord,
  type MembershipRecord,
  type PersonRecord,
} from '../table/people.entities'
import { transact, type NamedWrite } from '../table/transaction'
import { seen, type Versioned } from './versioned'

/** Everything that goes, and what stays in its place: all in one transaction. */
export interface Erasure {
  /** Bare of everything personal, with what is still to be emptied. */
  readonly membership: Required<Versioned<MembershipRecord>>
  readonly person: PersonRecord
  /** The lock on the ID number as it was seen, and the tombstone in its place; none where another holds the number. */
  readonly tombstone?: { readonly after: NationalIdLockRecord; readonly before: NationalIdLockRecord }
  readonly proofs: readonly ConsentProofRecord[]
  /** The account as it was seen; one that holds roles stays, without anything of the person. */
  readonly account?: { readonly record: AccountRecord; readonly holdsRoles: boolean }
}

export interface Erasures {
  /** Whose an ID number is, read as it is now. */
  lockOf(digest: string): Promise<NationalIdLockRecord | undefined>
  /** `lost`: something has changed since; the next hour looks again. */
  save(erasure: Erasure): Promise<'saved' | 'lost'>
  /** Removes whatever lies in a partition. */
  empty(partition: string): Promise<void>
  /** Takes from each claim in a partition whose it was; what it is for the settlement and the stock stays. */
  bareClaims(partition: string): Promise<void>
  /** Notes what is still to be emptied. */
  note(membership: MembershipRecord): Promise<void>
}

type Part = 'membership' | 'person' | 'lock' | 'base' | 'proof' | 'account' | 'phone'

/** As many as one request may delete. */
const batchSize = 25

export function openErasures(table: GongyouTable, documents: Documents, tableName: string): Erasures {
  const memberships = membershipEntity(table)
  const people = personEntity(table)
  const locks = nationalIdLockEntity(table)
  const base = baseMemberEntity(table)
  const proofsOf = consentProofEntity(table)
  const accounts = accountEntity(table)
  const phones = phoneLockEntity(table)
  const claims = claimEntity(table)

  return {
    async lockOf(digest) {
      return (await locks.build(GetItemCommand).key({ digest }).options({ consistent: true }).send()).Item
    },
    async save(erasure) {
      const writes = [...writesOfPerson(erasure), ...writesOfNumber(erasure), ...writesOfAccount(erasure)]
      return (await transact(writes, { documents })).kind
    },
    async empty(partition) {
      const { partitionKey: pk, sortKey: sk } = tableDescription
      const asked = {
        TableName: tableName,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: { '#pk': pk, '#sk': sk },
        ExpressionAttributeValues: { ':pk': partition },
        ProjectionExpression: '#pk, #sk',
        ConsistentRead: true,
        Limit: batchSize,
      }
      for (;;) {
        const { Items: keys = [] } = await documents.send(new QueryCommand(asked))
        if (keys.length === 0) return
        const deletions = keys.map((Key) => ({ DeleteRequest: { Key } }))
        await documents.send(new BatchWriteCommand({ RequestItems: { [tableName]: deletions } }))
      }
    },
    async bareClaims(partition) {
      for (;;) {
        const { Items = [] } = await table
          .build(TableQueryCommand)
          .query({ partition })
          .entities(claims)
          .options({ consistent: true, entityAttrFilter: false, maxPages: 20 })
          .send()
        const left = Items.filter(isPersonal)
        if (left.length === 0) return
        await inParallel(left, 8, bare)
      }
    },
    async note(membership) {
      await memberships
        .build(PutItemCommand)
        .item(membership)
        .options({ condition: { attr: 'version', eq: membership.version - 1 } })
        .send()
    },
  }

  /** One that was redeemed or expired meanwhile is met again, as it is then. */
  async function bare(claim: ClaimRecord): Promise<void> {
    const condition = { attr: 'version', eq: claim.version } as const
    try {
      await claims.build(PutItemCommand).item(erasedClaim(claim)).options({ condition }).send()
    } catch (fault) {
      if (!(fault instanceof ConditionalCheckFailedException)) throw fault
    }
  }

  function writesOfPerson({ membership, person, proofs }: Erasure): NamedWrite<Part>[] {
    const condition = { attr: 'version', eq: person.version } as const
    return [
      {
        name: 'membership',
        write: memberships
          .build(PutTransaction)
          .item(membership.after)
          .options({ condition: seen(membership) }),
      },
      { name: 'person', write: people.build(DeleteTransaction).key(person).options({ condition }) },
      ...proofs.map((proof) => ({ name: 'proof' as const, write: proofsOf.build(PutTransaction).item(proof) })),
    ]
  }

  function writesOfNumber({ tombstone }: Erasure): NamedWrite<Part>[] {
    if (!tombstone) return []
    const { after, before } = tombstone
    const condition = { attr: 'applicationId', eq: before.applicationId } as const
    return [
      { name: 'lock', write: locks.build(PutTransaction).item(after).options({ condition }) },
      { name: 'base', write: base.build(DeleteTransaction).key({ digest: after.digest }) },
    ]
  }

  function writesOfAccount({ account, person }: Erasure): NamedWrite<Part>[] {
    if (!account) return []
    const { accountId, applicationId, phone } = account.record
    const sameApplication =
      applicationId === undefined
        ? ({ attr: 'applicationId', exists: false } as const)
        : ({ attr: 'applicationId', eq: applicationId } as const)
    const samePhone =
      phone === undefined
        ? ({ attr: 'phone.digest', exists: false } as const)
        : ({ attr: 'phone.digest', eq: phone.digest } as const)
    const condition = { and: [{ attr: 'personId', eq: person.personId } as const, sameApplication, samePhone] }
    const own = { attr: 'accountId', eq: accountId } as const
    return [
      {
        name: 'account',
        write: account.holdsRoles
          ? accounts.build(UpdateTransaction).item(withoutPerson(accountId)).options({ condition })
          : accounts.build(DeleteTransaction).key({ accountId }).options({ condition }),
      },
      ...(phone?.proven
        ? [
            {
              name: 'phone' as const,
              write: phones.build(DeleteTransaction).key({ digest: phone.digest }).options({ condition: own }),
            },
          ]
        : []),
    ]
  }
}

function withoutPerson(accountId: string) {
  return {
    accountId,
    phone: $remove(),
    personId: $remove(),
    applicationId: $remove(),
    earlierApplicationIds: $remove(),
    formerAccountIds: $remove(),
    recovery: $remove(),
    applyMinute: $remove(),
    phoneMinute: $remove(),
  }
}
