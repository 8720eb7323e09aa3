import type { Refused } from '@gongyou/shared/contracts/kit'
import type { CitySettings } from '@gongyou/shared/contracts/settings'
import type { RealName } from '@gongyou/shared/domain/enrolment/flags'
import { decideSubmission, type NationalIdHolder } from '@gongyou/shared/domain/enrolment/submission'
import { admittedBy } from '@gongyou/shared/domain/enrolment/timeline'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { localDateOf } from '@gongyou/shared/kernel/time'
import type { MinuteCount } from '../platform/minute-limit'
import type { Actor } from '../platform/use-case'
import type { ApplicationRecord, NationalIdLockRecord } from '../table/enrolment.entities'
import type { PersonWithMembership } from '../table/people.repository'
import { admit } from './admission'
import { storedEntry } from './advance'
import type { AccountChange, ApplicationChange, NationalIdStanding } from './applications.repository'
import type { EnrolmentDeps } from './dependencies'
import { displace } from './displacement'
import { newApplication, type PhoneStanding } from './new-application'
import type { Applicant, TypedForm } from './read-form'
import { admitsToday, sort, type ScannedCode, type SortableUnion } from './sorting'

/** An application that has come in, read, with everything that the decision rests on. */
export interface Arrived {
  readonly asked: { readonly input: TypedForm; readonly actor: Actor }
  readonly applicant: Applicant
  readonly scanned?: ScannedCode
  readonly digest: string
  readonly realName: RealName
  readonly minute: MinuteCount
  readonly standing: NationalIdStanding
  /** The applicant's own person, from an earlier membership. */
  readonly known: PersonWithMembership
  readonly holderIsMember: boolean
  readonly settings: CitySettings
}

interface Decided {
  readonly change: ApplicationChange
  readonly ids: Readonly<Record<string, string>>
}

/** Decides what becomes of an arrival, and states it as one change to be saved. */
export async function decideOn(arrived: Arrived, deps: EnrolmentDeps): Promise<Decided | Refused> {
  const { applicant, realName, known, standing } = arrived
  if (known.person && known.person.nationalId.digest !== arrived.digest) return { problem: 'wechat-in-use' }
  const phone = phoneStandingOf(arrived.asked.actor)
  const decision = decideSubmission({
    eligibility: applicant.eligibility,
    realName,
    phone,
    holder: holderOf(arrived),
    isMember: known.membership !== undefined && isMembershipHeld(known.membership.state),
    inExistingBase: standing.base !== undefined,
    rareCharacters: applicant.rareCharacters,
  })
  if (decision.kind === 'refused') return refusal(decision.because, arrived, deps)

  const placed = await placeArrival(arrived, decision.everyCheckPasses, deps)
  const personId = decision.nationalId === 'stands-beside' ? undefined : personIdFor(arrived, deps)
  const at = deps.now()
  const received = newApplication(
    {
      applicationId: deps.newId(),
      accountId: arrived.asked.actor.accountId,
      personId,
      form: arrived.asked.input,
      unionCode: arrived.scanned?.code.code,
      applicant,
      digest: arrived.digest,
      phone,
      realName,
      union: placed.union.record,
      placement: placed.decision,
      settings: arrived.settings,
      at,
    },
    deps.seal,
  )
  const displaced =
    decision.nationalId === 'displaces' && standing.lock ? await displace(standing.lock, deps) : undefined
  const mayAdmit = decision.everyCheckPasses && admitsToday(placed.union.record, localDateOf(at))
  const admission =
    mayAdmit && personId !== undefined
      ? admit(
          {
            application: received,
            personId,
            union: placed.union.record,
            basis: 'authorisation',
            known: personId === known.person?.personId ? known : {},
            freshNumber: deps.freshMemberNumber(),
            at,
          },
          deps.seal,
        )
      : undefined
  const application = admission ? admittedAtOnce(received, at) : received
  const { applicationId } = application
  return {
    change: {
      applications: [{ after: application }, ...(displaced ? [displaced.application] : [])],
      takeLock: personId === undefined ? undefined : lockFor(arrived, applicationId, personId),
      accounts: [accountChange(arrived, applicationId, personId), ...(displaced ? [displaced.account] : [])],
      ...admission,
    },
    ids: { applicationId },
  }
}

/** Whether WeChat vouched for the account's number, and whether it stands on another's record. */
export function phoneStandingOf({ account }: Actor): PhoneStanding {
  if (account.phone?.proven) return 'proven'
  return account.phone?.elsewhere ? 'elsewhere' : 'unproven'
}

function holderOf({ standing, asked, holderIsMember }: Arrived): NationalIdHolder {
  const { lock } = standing
  if (!lock) return { kind: 'nobody' }
  if (lock.accountId === asked.actor.accountId) return { kind: 'own-account' }
  return { kind: 'another-account', isMember: holderIsMember, realName: lock.realName }
}

async function refusal(
  because: 'already-member' | 'member-elsewhere',
  { known, standing }: Arrived,
  { directory }: EnrolmentDeps,
): Promise<Refused> {
  if (because === 'member-elsewhere') return { problem: because, gaps: { union: standing.base?.unionName ?? '' } }
  const union = known.membership && (await directory.union(known.membership.unionId))
  return { problem: because, gaps: { union: union?.name ?? '' } }
}

/** Fast lane for a code marked so, if every check passes; else the ordinary order of rules. */
async function placeArrival(arrived: Arrived, everyCheckPasses: boolean, deps: EnrolmentDeps) {
  const { scanned, applicant, asked, settings } = arrived
  const sources = { directory: deps.directory, settings, today: localDateOf(deps.now()) }
  const question = {
    scanned,
    occupation: asked.input.occupation,
    workRegion: asked.input.work?.region,
    homeRegion: asked.input.homeRegion,
    passingThrough: applicant.passingThrough,
  }
  const isFast = everyCheckPasses && scanned?.code.fastLane === true && scanned.code.state === 'active'
  const placed = await sort({ ...question, lane: isFast ? 'fast' : 'review' }, sources)
  const cannotAdmit = isFast && !admitsToday((placed.union as SortableUnion).record, sources.today)
  return cannotAdmit ? sort({ ...question, lane: 'review' }, sources) : placed
}

function personIdFor({ standing, known }: Arrived, { newId }: EnrolmentDeps): string {
  return standing.lock?.personId ?? known.person?.personId ?? newId()
}

function lockFor(
  arrived: Arrived,
  applicationId: string,
  personId: string,
): NonNullable<ApplicationChange['takeLock']> {
  const { standing, asked, digest, realName } = arrived
  const lock: NationalIdLockRecord = { digest, personId, accountId: asked.actor.accountId, applicationId, realName }
  return { lock, from: standing.lock && { applicationId: standing.lock.applicationId } }
}

function accountChange({ asked, minute }: Arrived, applicationId: string, personId: string | undefined): AccountChange {
  const { account } = asked.actor
  return {
    accountId: account.accountId,
    applicationId,
    personId,
    applyMinute: minute,
    seen: { applicationId: account.applicationId },
  }
}

function admittedAtOnce(application: ApplicationRecord, at: ReturnType<EnrolmentDeps['now']>): ApplicationRecord {
  const steps = admittedBy('system', at).map(storedEntry)
  return {
    ...application,
    step: 'admitted',
    state: 'admitted',
    dueOn: undefined,
    timeline: [...application.timeline, ...steps],
  }
}
