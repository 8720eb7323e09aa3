import type { Refused } from '@gongyou/shared/contracts/kit'
import { happened } from '@gongyou/shared/domain/enrolment/timeline'
import type { ApplicationRecord, NationalIdLockRecord } from '../table/enrolment.entities'
import { storedEntry } from './advance'
import type { AccountChange, ApplicationChange } from './applications.repository'
import type { EnrolmentDeps } from './dependencies'
import { standingBeside } from './national-id-lock'

/** The holder's side of a displacement: its application goes on without the ID number, flagged for its reviewer. */
export interface Displaced {
  readonly application: { readonly after: ApplicationRecord; readonly before: ApplicationRecord }
  readonly account: AccountChange
}

/** Takes an ID number from the application that holds it; nothing where that application is gone. */
export async function displace(
  lock: NationalIdLockRecord,
  { people, now }: Pick<EnrolmentDeps, 'people' | 'now'>,
): Promise<Displaced | undefined> {
  const before = await people.applicationWithId(lock.applicationId)
  if (!before) return undefined
  const after: ApplicationRecord = {
    ...standingBeside(before),
    version: before.version + 1,
    timeline: [...before.timeline, storedEntry(happened('displaced', before.step, 'system', now()))],
  }
  return { application: { after, before }, account: { accountId: lock.accountId, personId: 'none' } }
}

interface Holding {
  readonly personId: string
  readonly change: Partial<Pick<ApplicationChange, 'takeLock' | 'accounts' | 'applications'>>
}

/**
 * Lets an application that a reviewer approves hold its ID number. One that stood beside another's takes the number over
 * — the reviewer has judged who the person is — unless the other passed the real-name check, is a member already, or the
 * city's base knows one.
 */
export async function displacedHolder(application: ApplicationRecord, deps: EnrolmentDeps): Promise<Holding | Refused> {
  const { personId, nationalIdDigest: digest, accountId, applicationId, realName } = application
  if (personId !== undefined) return { personId, change: {} }

  const { lock, base } = await deps.applications.standingOf(digest)
  if (base) return { problem: 'member-elsewhere', gaps: { union: base.unionName } }
  const isAnothers = lock !== undefined && lock.accountId !== accountId
  if (isAnothers && lock.realName === 'matched') return { problem: 'held-by-another' }
  const displaced = isAnothers ? await displace(lock, deps) : undefined
  const ofPerson = lock?.personId ?? deps.newId()
  return {
    personId: ofPerson,
    change: {
      takeLock: {
        lock: { digest, personId: ofPerson, accountId, applicationId, realName },
        from: lock && { applicationId: lock.applicationId },
      },
      accounts: [{ accountId, personId: ofPerson }, ...(displaced ? [displaced.account] : [])],
      applications: displaced ? [displaced.application] : [],
    },
  }
}
