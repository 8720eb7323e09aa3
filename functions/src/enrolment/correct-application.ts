import type { Refused } from '@gongyou/shared/contracts/kit'
import { applicationMoves } from '@gongyou/shared/domain/enrolment/lifecycle'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { localDateOf } from '@gongyou/shared/kernel/time'
import type { Actor, KeyedUseCase, RequestIdentity } from '../platform/use-case'
import type { ApplicationRecord } from '../table/enrolment.entities'
import { advanced } from './advance'
import { askRealName } from './ask-real-name'
import type { ApplicationChange } from './applications.repository'
import { changeOwnApplication, repeatOwnApplication } from './change-own-application'
import { phoneStandingOf } from './decide-arrival'
import type { EnrolmentDeps } from './dependencies'
import { flagsOn, identityOf, reviewDueOn } from './new-application'
import { readForm, type Applicant, type TypedForm } from './read-form'

/**
 * Corrects an application that was returned: what is sent replaces what was wrong, everything else stays. A corrected
 * ID number swaps the lock in the same transaction. A reviewer looks again.
 */
export const correctApplication: KeyedUseCase<'application.correct', EnrolmentDeps> = {
  run: (asked, deps) =>
    changeOwnApplication(asked, deps, async (application) => {
      if (!mayMove(applicationMoves, 'correct', application.state, 'applicant')) return { problem: 'not-returned' }
      const form = mergedForm(application, asked.input, deps)
      const settings = await deps.settings()
      const applicant = await readForm(form, {
        settings,
        today: localDateOf(deps.now()),
        regionExists: deps.regionExists,
        phonePresent: asked.actor.account.phone !== undefined,
      })
      if ('fields' in applicant) return wrongFields(applicant.fields)
      return corrected(application, { form, applicant, actor: asked.actor, request: asked.request }, deps)
    }),
  repeat: repeatOwnApplication,
}

interface Correction {
  readonly form: TypedForm
  readonly applicant: Applicant
  readonly actor: Actor
  readonly request: RequestIdentity
}

async function corrected(
  application: ApplicationRecord,
  { form, applicant, actor, request }: Correction,
  deps: EnrolmentDeps,
): Promise<ApplicationChange | Refused> {
  const settings = await deps.settings()
  const at = deps.now()
  const digest = deps.seal.digest('national-id', applicant.nationalId)
  const realName = await askRealName(applicant, actor, request, deps)
  const { personId, change } = await swappedLock(application, digest, realName, deps)
  const phone = phoneStandingOf(actor)
  const dueOn = reviewDueOn(settings, at)
  const after: ApplicationRecord = {
    ...advanced(application, { state: 'open', event: 'corrected', by: 'applicant', at, dueOn }),
    ...identityOf(applicant, digest, application.applicationId, deps.seal),
    personId,
    occupation: form.occupation,
    work: form.work,
    homeRegion: form.homeRegion,
    joinedBefore: form.joinedBefore,
    joinedWhere: form.joinedWhere,
    toEmployerUnion: form.toEmployerUnion,
    returned: undefined,
    realName,
    flags: flagsOn(applicant, { personId, phone, realName }),
    waitingSince: at,
  }
  return { applications: [{ after, before: application }], ...change }
}

/** The lock for the number as corrected: kept, swapped, or not to be had because somebody else holds it. */
async function swappedLock(
  application: ApplicationRecord,
  digest: string,
  realName: ApplicationRecord['realName'],
  deps: EnrolmentDeps,
): Promise<{ personId?: string; change: Partial<ApplicationChange> }> {
  const { applicationId, accountId } = application
  const unchanged = digest === application.nationalIdDigest
  if (unchanged && application.personId !== undefined && realName === application.realName) {
    return { personId: application.personId, change: {} }
  }
  const { lock, base } = await deps.applications.standingOf(digest)
  const release =
    !unchanged && application.personId !== undefined
      ? { digest: application.nationalIdDigest, applicationId }
      : undefined
  const heldByAnother = base !== undefined || (lock !== undefined && lock.accountId !== accountId)
  if (heldByAnother) {
    return { change: { releaseLock: release, accounts: release && [{ accountId, personId: 'none' }] } }
  }
  const personId = lock?.personId ?? (unchanged ? application.personId : undefined) ?? deps.newId()
  const takeLock = {
    lock: { digest, personId, accountId, applicationId, realName },
    from: lock && { applicationId: lock.applicationId },
  }
  return { personId, change: { releaseLock: release, takeLock, accounts: [{ accountId, personId }] } }
}

function mergedForm(application: ApplicationRecord, sent: Partial<TypedForm>, { seal }: EnrolmentDeps): TypedForm {
  const { applicationId, nationalIdSealed } = application
  const known = () =>
    seal.unseal(nationalIdSealed, { entity: 'application', field: 'nationalId', owner: applicationId })
  return {
    name: sent.name ?? application.name,
    nationalId: sent.nationalId ?? known(),
    occupation: sent.occupation ?? application.occupation,
    work: sent.work ?? application.work,
    homeRegion: sent.homeRegion ?? application.homeRegion,
    joinedBefore: sent.joinedBefore ?? application.joinedBefore,
    joinedWhere: sent.joinedWhere ?? application.joinedWhere,
    toEmployerUnion: sent.toEmployerUnion ?? application.toEmployerUnion,
  }
}

function wrongFields(fields: Refused['fields']): Refused {
  return { problem: Object.values(fields ?? {})[0] ?? 'id-invalid', fields }
}
