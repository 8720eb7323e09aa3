import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $remove, $set } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import {
  applicationEntity,
  baseMemberEntity,
  nationalIdLockEntity,
  type ApplicationRecord,
  type BaseMemberRecord,
  type NationalIdLockRecord,
} from '../table/enrolment.entities'
import type { GongyouTable } from '../table/gongyou-table'
import {
  accountEntity,
  membershipEntity,
  numberLockEntity,
  personEntity,
  type AccountRecord,
  type MembershipRecord,
  type PersonRecord,
} from '../table/people.entities'
import type { Once, Requests } from '../table/requests.repository'
import { savedOnce, transact, type NamedWrite, type SavedOnce } from '../table/transaction'
import { inItsQueues } from '../table/queue-keys'

/** What stands behind an ID number: who holds it here, and whether the city's existing base has a membership to adopt. */
export interface NationalIdStanding {
  readonly lock?: NationalIdLockRecord
  readonly base?: BaseMemberRecord
}

/** What changes on an account; `seenApplicationId` is what the decision rested on. */
export interface AccountChange {
  readonly accountId: string
  readonly applicationId?: string
  /** The applications before that one. */
  readonly earlier?: readonly string[]
  readonly personId?: string | 'none'
  readonly applyMinute?: AccountRecord['applyMinute']
  readonly seen?: { readonly applicationId: string | undefined }
}

/** An item as it shall be, and the version it had when the decision was made; none: it must not exist yet. */
interface Versioned<R> {
  readonly after: R
  readonly before?: { readonly version: number }
}

/** Everything one decision changes: all of it is saved, or none. */
export interface ApplicationChange {
  readonly applications: readonly Versioned<ApplicationRecord>[]
  readonly takeLock?: { readonly lock: NationalIdLockRecord; readonly from?: { readonly applicationId: string } }
  readonly releaseLock?: { readonly digest: string; readonly applicationId: string }
  readonly accounts?: readonly AccountChange[]
  readonly person?: Versioned<PersonRecord>
  readonly membership?: Versioned<MembershipRecord>
  readonly memberNumber?: { readonly memberNumber: string; readonly personId: string }
  /** The existing base's entry is adopted, which happens once. */
  readonly adoption?: { readonly digest: string; readonly at: string }
}

export interface Applications {
  /** Read as it is now, in one query: lock and base entry share a partition. */
  standingOf(digest: string): Promise<NationalIdStanding>
  save(change: ApplicationChange, once?: Once): Promise<SavedOnce>
}

type Part = 'request' | 'application' | 'lock' | 'account' | 'person' | 'membership' | 'number' | 'base'

export function openApplications(
  table: GongyouTable,
  { documents, requests }: { documents: DynamoDBDocumentClient; requests: Requests },
): Applications {
  const applications = applicationEntity(table)
  const locks = nationalIdLockEntity(table)
  const base = baseMemberEntity(table)
  const accounts = accountEntity(table)
  const people = personEntity(table)
  const memberships = membershipEntity(table)
  const numbers = numberLockEntity(table)

  return {
    async standingOf(digest) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `NATIONAL_ID#${digest}` })
        .entities(locks, base)
        .options({ consistent: true, entityAttrFilter: false, showEntityAttr: true })
        .send()
      const standing: { lock?: NationalIdLockRecord; base?: BaseMemberRecord } = {}
      for (const item of Items) {
        if (item.entity === 'nationalIdLock') standing.lock = item
        else if (item.adoptedAt === undefined) standing.base = item
      }
      return standing
    },

    async save(change, once) {
      const writes: NamedWrite<Part>[] = [
        ...(once ? [requests.once(once.request, once.status, once.ids)] : []),
        ...change.applications.map((application) => ({
          name: 'application' as const,
          write: putApplication(application),
        })),
        ...lockWrites(change),
        ...(change.accounts ?? []).map((account) => ({ name: 'account' as const, write: updateAccount(account) })),
        ...admissionWrites(change),
        ...(change.adoption ? [{ name: 'base' as const, write: adoptBase(change.adoption) }] : []),
      ]
      return savedOnce(await transact(writes, { documents }))
    },
  }

  function putApplication({ after, before }: Versioned<ApplicationRecord>) {
    return applications
      .build(PutTransaction)
      .item(inItsQueues(after))
      .options({
        condition: before ? { attr: 'version', eq: before.version } : { attr: 'applicationId', exists: false },
      })
  }

  function lockWrites({ takeLock, releaseLock }: ApplicationChange): NamedWrite<Part>[] {
    const writes: NamedWrite<Part>[] = []
    if (releaseLock) {
      const write = locks
        .build(DeleteTransaction)
        .key({ digest: releaseLock.digest })
        .options({ condition: { attr: 'applicationId', eq: releaseLock.applicationId } })
      writes.push({ name: 'lock', write })
    }
    if (takeLock) {
      const { lock, from } = takeLock
      const write = locks
        .build(PutTransaction)
        .item(lock)
        .options({
          condition: from ? { attr: 'applicationId', eq: from.applicationId } : { attr: 'digest', exists: false },
        })
      writes.push({ name: 'lock', write })
    }
    return writes
  }

  function updateAccount({ accountId, applicationId, earlier, personId, applyMinute, seen }: AccountChange) {
    const unchanged = seen?.applicationId
      ? ({ attr: 'applicationId', eq: seen.applicationId } as const)
      : ({ attr: 'applicationId', exists: false } as const)
    return accounts
      .build(UpdateTransaction)
      .item({
        accountId,
        applicationId,
        earlierApplicationIds: earlier && $set([...earlier]),
        applyMinute: applyMinute && $set(applyMinute),
        personId: personId === 'none' ? $remove() : personId,
      })
      .options({ condition: seen ? unchanged : { attr: 'accountId', exists: true } })
  }

  function adoptBase({ digest, at }: NonNullable<ApplicationChange['adoption']>) {
    const notYet = [
      { attr: 'digest', exists: true },
      { attr: 'adoptedAt', exists: false },
    ] as const
    return base
      .build(UpdateTransaction)
      .item({ digest, adoptedAt: at })
      .options({ condition: { and: [...notYet] } })
  }

  function admissionWrites({ person, membership, memberNumber }: ApplicationChange): NamedWrite<Part>[] {
    const writes: NamedWrite<Part>[] = []
    if (person) {
      const { after, before } = person
      const condition = before ? ({ attr: 'version', eq: before.version } as const) : unborn
      writes.push({ name: 'person', write: people.build(PutTransaction).item(after).options({ condition }) })
    }
    if (membership) {
      const { after, before } = membership
      const condition = before ? ({ attr: 'version', eq: before.version } as const) : unborn
      writes.push({ name: 'membership', write: memberships.build(PutTransaction).item(after).options({ condition }) })
    }
    if (memberNumber) {
      const condition = { attr: 'memberNumber', exists: false } as const
      writes.push({ name: 'number', write: numbers.build(PutTransaction).item(memberNumber).options({ condition }) })
    }
    return writes
  }
}

const unborn = { attr: 'personId', exists: false } as const
