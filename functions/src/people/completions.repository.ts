import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add, $remove, $set } from 'dynamodb-toolbox/entity/actions/update'
import type { Documents } from '../table/documents'
import { applicationEntity, nationalIdLockEntity, type ApplicationRecord } from '../table/enrolment.entities'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import {
  accountEntity,
  grantEntity,
  personEntity,
  phoneLockEntity,
  type AccountRecord,
  type GrantRecord,
  type PersonRecord,
} from '../table/people.entities'
import { inItsQueues } from '../table/queue-keys'
import { recoveryEntity, recoveryInItsLists, type RecoveryRecord } from '../table/recovery.entities'
import { transact, type NamedWrite } from '../table/transaction'
import { staffTieOf } from '../table/union-ties'
import { unionTieEntity } from '../table/unions.entities'

/** An item as it shall be, and the version it had when the decision was made. */
export interface Versioned<R> {
  readonly after: R
  readonly before: { readonly version: number }
}

/** Everything that a recovery changes when it completes: all of it is saved, or none. */
export interface Completion {
  readonly recovery: Versioned<RecoveryRecord>
  readonly person: Versioned<PersonRecord>
  /** The old account, and the new one, as they were seen. */
  readonly from: AccountRecord
  readonly to: AccountRecord
  /** The new account's latest application from now on, and those before it. */
  readonly applicationId?: string
  readonly earlierApplicationIds: readonly string[]
  readonly applications: readonly Versioned<ApplicationRecord>[]
  readonly formerAccountIds: readonly string[]
  /** What happened to either account's number. */
  readonly turns: NonNullable<AccountRecord['turns']>
  /** That the member is to be called goes along; the next sign-in ends it. */
  readonly fresh?: AccountRecord['fresh']
  /** The number that the new account has from now on, and the proven one that it lets go of. */
  readonly phone?: { readonly bound: NonNullable<AccountRecord['phone']>; readonly letGo?: string }
  /** The old account's roles, which end. */
  readonly roles: readonly GrantRecord[]
}

export interface Completions {
  /** `lost`: something has changed since it was loaded; the next run finds it again. */
  save(completion: Completion, audits: readonly AuditRecord[]): Promise<'saved' | 'lost'>
}

export function openCompletions(table: GongyouTable, documents: Documents): Completions {
  const recoveries = recoveryEntity(table)
  const people = personEntity(table)
  const accounts = accountEntity(table)
  const applications = applicationEntity(table)
  const idLocks = nationalIdLockEntity(table)
  const phoneLocks = phoneLockEntity(table)
  const grants = grantEntity(table)
  const ties = unionTieEntity(table)
  const audits = auditEntity(table)
  type Write = NamedWrite<'any'>['write']

  return {
    async save(completion, lines) {
      const { recovery, person, roles } = completion
      const seen = ({ before }: Versioned<unknown>) => ({ condition: { attr: 'version', eq: before.version } }) as const
      const writes: Write[] = [
        recoveries.build(PutTransaction).item(recoveryInItsLists(recovery.after)).options(seen(recovery)),
        people.build(PutTransaction).item(person.after).options(seen(person)),
        idLockMoves(completion),
        oldAccount(completion),
        newAccount(completion),
        ...completion.applications.map((each) =>
          applications.build(PutTransaction).item(inItsQueues(each.after)).options(seen(each)),
        ),
        ...phoneMoves(completion),
        ...roles.flatMap((role) => [
          grants
            .build(DeleteTransaction)
            .key(role)
            .options({ condition: { attr: 'grantedAt', eq: role.grantedAt } }),
          ties.build(DeleteTransaction).key(staffTieOf(role)),
        ]),
        ...lines.map((line) => audits.build(PutTransaction).item(line)),
      ]
      const outcome = await transact(
        writes.map((write) => ({ name: 'any' as const, write })),
        { documents },
      )
      return outcome.kind
    },
  }

  function idLockMoves({ person: { after }, from }: Completion): Write {
    return idLocks
      .build(UpdateTransaction)
      .item({ digest: after.nationalId.digest, accountId: after.accountId })
      .options({ condition: { attr: 'accountId', eq: from.accountId } })
  }

  /** Acts for nobody any more, and every token of it is dead. */
  function oldAccount({ from, person, recovery, phone }: Completion): Write {
    const losesNumber = phone !== undefined && from.phone?.digest === phone.bound.digest
    return accounts
      .build(UpdateTransaction)
      .item({
        accountId: from.accountId,
        epoch: $add(1),
        personId: $remove(),
        applicationId: $remove(),
        earlierApplicationIds: $remove(),
        turns: $remove(),
        fresh: $remove(),
        duePk: $remove(),
        dueSk: $remove(),
        recovery: $remove(),
        ...(losesNumber && { phone: { proven: false } }),
      })
      .options({
        condition: {
          and: [
            { attr: 'recovery.recoveryId', eq: recovery.after.recoveryId },
            { attr: 'personId', eq: person.after.personId },
            from.applicationId === undefined
              ? { attr: 'applicationId', exists: false }
              : { attr: 'applicationId', eq: from.applicationId },
            from.phone === undefined
              ? { attr: 'phone.digest', exists: false }
              : { attr: 'phone.digest', eq: from.phone.digest },
          ],
        },
      })
  }

  function newAccount(completion: Completion): Write {
    const { to, person, recovery, applicationId, earlierApplicationIds, formerAccountIds, turns, fresh, phone } =
      completion
    return accounts
      .build(UpdateTransaction)
      .item({
        accountId: to.accountId,
        personId: person.after.personId,
        applicationId,
        earlierApplicationIds: $set([...earlierApplicationIds]),
        formerAccountIds: $set([...formerAccountIds]),
        turns: $set(turns),
        fresh: fresh && $set(fresh),
        recovery: $remove(),
        phone: phone && $set(phone.bound),
      })
      .options({
        condition: {
          and: [
            { attr: 'recovery.recoveryId', eq: recovery.after.recoveryId },
            { attr: 'personId', exists: false },
            to.applicationId === undefined
              ? { attr: 'applicationId', exists: false }
              : { attr: 'applicationId', eq: to.applicationId },
            to.phone === undefined
              ? { attr: 'phone.digest', exists: false }
              : { attr: 'phone.digest', eq: to.phone.digest },
          ],
        },
      })
  }

  function phoneMoves({ phone, from, to }: Completion): Write[] {
    if (!phone) return []
    const taken = phoneLocks
      .build(PutTransaction)
      .item({ digest: phone.bound.digest, accountId: to.accountId })
      .options({
        condition: {
          or: [
            { attr: 'accountId', exists: false },
            { attr: 'accountId', eq: from.accountId },
            { attr: 'accountId', eq: to.accountId },
          ],
        },
      })
    if (phone.letGo === undefined) return [taken]
    const own = { attr: 'accountId', eq: to.accountId } as const
    return [taken, phoneLocks.build(DeleteTransaction).key({ digest: phone.letGo }).options({ condition: own })]
  }
}
