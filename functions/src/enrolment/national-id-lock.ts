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
  /** The application with the person it stands for again, or flagged. */
  readonly application: ApplicationRecord
  readonly change: LockChange
}

/**
 * Takes the ID number for an application that comes back to life. Where somebody else has it by now, or the city's base
 * knows a member by it, the application goes on without and is flagged `possible-duplicate`.
 */
export async function regainNationalId(
  application: ApplicationRecord,
  { applications, newId }: Pick<EnrolmentDeps, 'applications' | 'newId'>,
): Promise<Regained> {
  const { nationalIdDigest: digest, accountId, applicationId, realName } = application
  const { lock, base } = await applications.standingOf(digest)
  if (base || (lock && lock.accountId !== accountId)) {
    return { application: standingBeside(application), change: {} }
  }
  const personId = lock?.personId ?? newId()
  const taken: NationalIdLockRecord = { digest, personId, accountId, applicationId, realName }
  const takeLock = { lock: taken, from: lock && { applicationId: lock.applicationId } }
  return { application: { ...application, personId }, change: { takeLock, accounts: [{ accountId, personId }] } }
}

/** An application without its ID number: it acts for no person, and its reviewer is told why. */
export function standingBeside(application: ApplicationRecord): ApplicationRecord {
  const flags = [...new Set([...application.flags, 'possible-duplicate' as const])]
  return { ...application, personId: undefined, flags }
}
