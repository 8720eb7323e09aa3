import type { ApplicationRecord, NationalIdLockRecord } from '../table/enrolment.entities'
import type { ApplicationChange } from './applications.repository'
import type { EnrolmentDeps } from './dependencies'

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

/** What holding the number again means for an application that comes back to life. */
export interface Regained {
  readonly personId?: string
  readonly change: LockChange
}

/**
 * Takes the ID number for an application that comes back to life. Where somebody else has it by now, the application
 * goes on without; the flag `possible-duplicate` is the caller's.
 */
export async function regainNationalId(
  application: ApplicationRecord,
  { applications, newId }: Pick<EnrolmentDeps, 'applications' | 'newId'>,
): Promise<Regained> {
  const { nationalIdDigest: digest, accountId, applicationId, realName } = application
  const { lock } = await applications.standingOf(digest)
  if (lock && lock.accountId !== accountId) return { change: {} }
  const personId = lock?.personId ?? newId()
  const taken: NationalIdLockRecord = { digest, personId, accountId, applicationId, realName }
  const takeLock = { lock: taken, from: lock && { applicationId: lock.applicationId } }
  return { personId, change: { takeLock, accounts: [{ accountId, personId }] } }
}
