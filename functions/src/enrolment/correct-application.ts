import type { Refused } from '@gongyou/shared/contracts/kit'
import type { RealName } from '@gongyou/shared/domain/enrolment/flags'
import { decideSubmission } from '@gongyou/shared/domain/enrolment/submission'
import { applicationMoves } from '@gongyou/shared/domain/enrolment/lifecycle'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { localDateOf } from '@gongyou/shared/kernel/time'
import type { Actor, KeyedUseCase, RequestIdentity } from '../platform/use-case'
import type { ApplicationRecord, NationalIdLockRecord } from '../table/enrolment.entities'
import type { PersonWithMembership } from '../table/people.repository'
import { advanced } from './advance'
import { atItsUnion } from './at-its-union'
import { askRealName } from './ask-real-name'
import type { ApplicationChange } from './applications.repository'
import { changeOwnApplication, repeatOwnApplication } from './change-own-application'
import { phoneStandingOf } from './decide-arrival'
import type { EnrolmentDeps } from './dependencies'
import { displace, type Displaced } from './displacement'
import { flagsOn, identityOf, reviewDueOn, type PhoneStanding } from './new-application'
import { holderOf, ownPersonOf, personBehind, refusedByOwnPerson } from './national-id-holder'
import { readForm, type Applicant, type TypedForm } from './read-form'

/**
 * Corrects an application that was returned: what is sent replaces what was wrong, everything else stays. A corrected
 * ID number swaps the lock in the same transaction; one under which a membership was given stays. A reviewer looks again.
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
  const own = await ownPersonOf(actor.account, deps)
  const refused = await refusedByOwnPerson(own, digest, deps)
  if (refused) return refused
  const realName = await askRealName(applicant, actor, request, deps)
  const phone = phoneStandingOf(actor)
  const number = await numberAfter(application, { applicant, own, digest, realName, phone }, deps)
  if ('problem' in number) return number
  const { personId, change } = number
  const dueOn = reviewDueOn(settings, at)
  const after: ApplicationRecord = {
    ...advanced(await atItsUnion(application, deps), { state: 'open', event: 'corrected', by: 'applicant', at, dueOn }),
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
  return { ...change, applications: [{ after, before: application }, ...(change.applications ?? [])] }
}

interface CorrectedNumber {
  readonly applicant: Applicant
  readonly own: PersonWithMembership
  readonly digest: string
  readonly realName: RealName
  readonly phone: PhoneStanding
}

interface NumberAfter {
  readonly personId?: string
  readonly change: Partial<ApplicationChange>
}

/** What becomes of the number as corrected, by the same rule as when it was first sent. */
async function numberAfter(
  application: ApplicationRecord,
  corrected: CorrectedNumber,
  deps: EnrolmentDeps,
): Promise<NumberAfter | Refused> {
  const { applicant, own, digest, realName, phone } = corrected
  const standing = await deps.applications.standingOf(digest)
  const decision = decideSubmission({
    eligibility: applicant.eligibility,
    realName,
    phone,
    holder: holderOf(standing, application.accountId, await personBehind(standing, own, deps)),
    isMember: false,
    inExistingBase: standing.base !== undefined,
  })
  if (decision.kind === 'refused') {
    return { problem: decision.because, gaps: { union: standing.base?.unionName ?? '' } }
  }
  const displaced =
    decision.nationalId === 'displaces' && standing.lock ? await displace(standing.lock, deps) : undefined
  return decision.nationalId === 'stands-beside'
    ? withoutLock(application)
    : withLock(application, corrected, { lock: standing.lock, displaced }, deps)
}

function withoutLock({ personId, nationalIdDigest, accountId, applicationId }: ApplicationRecord): NumberAfter {
  if (personId === undefined) return { change: {} }
  return {
    change: {
      releaseLock: { digest: nationalIdDigest, applicationId },
      accounts: [{ accountId, personId: 'none' }],
    },
  }
}

function withLock(
  application: ApplicationRecord,
  { digest, realName }: CorrectedNumber,
  { lock, displaced }: { readonly lock?: NationalIdLockRecord; readonly displaced?: Displaced },
  { newId }: EnrolmentDeps,
): NumberAfter {
  const { applicationId, accountId, nationalIdDigest } = application
  const isSame = digest === nationalIdDigest
  const personId = lock?.personId ?? (isSame ? application.personId : undefined) ?? newId()
  const release = !isSame && application.personId !== undefined
  return {
    personId,
    change: {
      releaseLock: release ? { digest: nationalIdDigest, applicationId } : undefined,
      takeLock: {
        lock: { digest, personId, accountId, applicationId, realName },
        from: lock && { applicationId: lock.applicationId },
      },
      accounts: [{ accountId, personId }, ...(displaced ? [displaced.account] : [])],
      applications: displaced ? [displaced.application] : [],
    },
  }
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
