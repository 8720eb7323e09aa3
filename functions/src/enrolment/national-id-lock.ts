import type { Refused } from '@gongyou/shared/contracts/kit'
import { isUnderWay } from '@gongyou/shared/domain/enrolment/lifecycle'
import type { ApplicationRecord, NationalIdLockRecord } from '../table/enrolment.entities'
import type { AccountRecord } from '../table/people.entities'
import type { ApplicationChange } from './applications.repository'
import type { EnrolmentDeps } from './dependencies'
import { ownPersonOf, refusedByOwnPerson } from './national-id-holder'

type LockChange = Pick<ApplicationChange, 'takeLock' | 'releaseLock' | 'accounts'>

/** Frees the ID number of an application that ends. A person who was a member once keeps it: once per person holds. */
export async function letGoOfNationalId(
  application: ApplicationRecord,
  { people }: Pick<EnrolmentDeps, 'people'>,
): Promise<LockChange> {
  const { personId, accountId, applicationId, nationalIdDigest } = application
  if (personId === undefined) return {}
  const { membership } = await people.withId(personId)
  if (membership) return {}
  return { releaseLock: { digest: nationalIdDigest, applicationId }, accounts: [{ accountId, personId: 'none' }] }
}

/** What coming back to life means for an application and for its account. */
export interface Revived {
  /** The application with the person it stands for again, or flagged. */
  readonly application: ApplicationRecord
  readonly change: LockChange
}

/**
 * Lets an application come back to life that had let go of its ID number. Where somebody else has the number by now, or
 * the city's base knows a member by it, the application goes on without and is flagged `possible-duplicate`. Refused
 * where the account has gone on: with another application, as a member, or for another person.
 */
export async function revive(application: ApplicationRecord, deps: EnrolmentDeps): Promise<Revived | Refused> {
  const { nationalIdDigest: digest, accountId, applicationId, realName } = application
  const account = await deps.accountOf(accountId)
  if (!account) throw new Error('an application belongs to no account')
  const refused = await refusedByAccount(account, application, deps)
  if (refused) return refused

  const { lock, base } = await deps.applications.standingOf(digest)
  const current = { accountId, applicationId, seen: { applicationId: account.applicationId } }
  if (base || (lock && lock.accountId !== accountId)) {
    return { application: standingBeside(application), change: { accounts: [current] } }
  }
  const personId = lock?.personId ?? deps.newId()
  const taken: NationalIdLockRecord = { digest, personId, accountId, applicationId, realName }
  const takeLock = { lock: taken, from: lock && { applicationId: lock.applicationId } }
  return {
    application: { ...application, personId },
    change: { takeLock, accounts: [{ ...current, personId }] },
  }
}

async function refusedByAccount(
  account: AccountRecord,
  { applicationId, nationalIdDigest }: ApplicationRecord,
  deps: EnrolmentDeps,
): Promise<Refused | undefined> {
  const refused = await refusedByOwnPerson(await ownPersonOf(account, deps), nationalIdDigest, deps)
  if (refused || account.applicationId === undefined || account.applicationId === applicationId) return refused
  const latest = await deps.people.applicationWithId(account.applicationId)
  return latest && isUnderWay(latest.state) ? { problem: 'already-applied' } : undefined
}

/** An application without its ID number: it acts for no person, and its reviewer is told why. */
export function standingBeside(application: ApplicationRecord): ApplicationRecord {
  const flags = [...new Set([...application.flags, 'possible-duplicate' as const])]
  return { ...application, personId: undefined, flags }
}
