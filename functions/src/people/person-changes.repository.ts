import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Documents } from '../table/documents'
import { applicationEntity, type ApplicationRecord } from '../table/enrolment.entities'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import { inMembersList, listedDoubt, unverifiedAt, type ListedDoubt } from '../table/members-list'
import type { Page, Position } from '../table/page'
import {
  membershipEntity,
  numberLockEntity,
  personEntity,
  type MembershipRecord,
  type PersonRecord,
} from '../table/people.entities'
import { inItsQueues } from '../table/queue-keys'
import type { Once, Requests } from '../table/requests.repository'
import { savedOnce, transact, type NamedWrite, type SavedOnce } from '../table/transaction'

/** An item as it shall be, and the version it had when the decision was made. */
interface Versioned<R> {
  readonly after: R
  readonly before: { readonly version: number }
}

/** What changes of a person who is a member: all of it is saved, or none. */
export interface PersonChange {
  readonly person: Versioned<PersonRecord>
  readonly membership: Versioned<MembershipRecord>
  readonly application?: Versioned<ApplicationRecord>
  readonly audit?: AuditRecord
}

export interface PersonChanges {
  /** `lost`: something the decision rested on has changed. */
  save(change: PersonChange, once: Once): Promise<SavedOnce>
  /** Whose member number this is. */
  personWith(memberNumber: string): Promise<string | undefined>
  /** Those about whose identity a union's staff have to decide, the longest doubt first. Nothing is decided on it. */
  doubtedAt(unionId: string, limit: number, from?: Position): Promise<Page<ListedDoubt>>
}

export function openPersonChanges(
  table: GongyouTable,
  { documents, requests }: { readonly documents: Documents; readonly requests: Requests },
): PersonChanges {
  const people = personEntity(table)
  const memberships = membershipEntity(table)
  const applications = applicationEntity(table)
  const numbers = numberLockEntity(table)
  const audits = auditEntity(table)

  return {
    async save({ person, membership, application, audit }, once) {
      const seen = ({ before }: Versioned<unknown>) => ({ condition: { attr: 'version', eq: before.version } }) as const
      const writes: NamedWrite<'request' | 'person' | 'membership' | 'application' | 'audit'>[] = [
        requests.once(once.request, once.status, once.ids),
        { name: 'person', write: people.build(PutTransaction).item(person.after).options(seen(person)) },
        {
          name: 'membership',
          write: memberships.build(PutTransaction).item(inMembersList(membership.after)).options(seen(membership)),
        },
      ]
      if (application) {
        const put = applications.build(PutTransaction).item(inItsQueues(application.after))
        writes.push({ name: 'application', write: put.options(seen(application)) })
      }
      if (audit) writes.push({ name: 'audit', write: audits.build(PutTransaction).item(audit) })
      return savedOnce(await transact(writes, { documents }))
    },

    async personWith(memberNumber) {
      return (await numbers.build(GetItemCommand).key({ memberNumber }).send()).Item?.personId
    },

    async doubtedAt(unionId, limit, from) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ index: 'queue', partition: unverifiedAt(unionId) })
        .options({ limit, exclusiveStartKey: from })
        .send()
      return { items: Items.map(listedDoubt), next: LastEvaluatedKey }
    },
  }
}
