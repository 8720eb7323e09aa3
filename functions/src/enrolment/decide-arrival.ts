import type { Refused } from '@gongyou/shared/contracts/kit'
import type { CitySettings } from '@gongyou/shared/contracts/settings'
import type { RealName } from '@gongyou/shared/domain/enrolment/flags'
import type { Placed } from '@gongyou/shared/domain/enrolment/placement'
import { decideSubmission, type SubmissionFacts } from '@gongyou/shared/domain/enrolment/submission'
import { admittedBy } from '@gongyou/shared/domain/enrolment/timeline'
import { localDateOf } from '@gongyou/shared/kernel/time'
import type { MinuteCount } from '../platform/minute-limit'
import type { Actor } from '../platform/use-case'
import { isFastNow } from '../table/code-lane'
import type { ApplicationRecord, NationalIdLockRecord } from '../table/enrolment.entities'
import type { AccountRecord } from '../table/people.entities'
import type { PersonWithMembership } from '../table/people.repository'
import type { UnionRecord } from '../table/unions.entities'
import { admit } from './admission'
import { storedEntry } from './advance'
import type { AccountChange, ApplicationChange, NationalIdStanding } from './applications.repository'
import type { EnrolmentDeps } from './dependencies'
import { displace, type Displaced } from './displacement'
import { holderOf, refusedByOwnPerson } from './national-id-holder'
import { newApplication, type PhoneStanding } from './new-application'
import type { Applicant, TypedForm } from './read-form'
import type { SortableUnion } from '../table/placement-candidates'
import { admitsToday, sort, type ScannedCode } from '../table/sorting'

/** An application that has come in, read, with everything that the decision rests on. */
export interface Arrived {
  readonly asked: { readonly input: TypedForm; readonly actor: Actor }
  readonly applicant: Applicant
  readonly scanned?: ScannedCode
  /** Without a code: the union that the applicant found and chose. */
  readonly chosen?: UnionRecord
  /** Whose link led here. */
  readonly partnerId?: string
  readonly digest: string
  readonly realName: RealName
  readonly minute: MinuteCount
  readonly standing: NationalIdStanding
  /** The applicant's own person, from an earlier membership. */
  readonly known: PersonWithMembership
  /** The person whom the ID number belongs to so far; a membership of theirs that ended leaves its number. */
  readonly behind: PersonWithMembership
  readonly settings: CitySettings
}

interface Decided {
  readonly change: ApplicationChange
  /** Where the applicant was placed. */
  readonly union: UnionRecord
  readonly ids: Readonly<Record<string, string>>
}

/** Decides what becomes of an arrival, and states it as one change to be saved. */
export async function decideOn(arrived: Arrived, deps: EnrolmentDeps): Promise<Decided | Refused> {
  const { known, digest, standing } = arrived
  const refused = await refusedByOwnPerson(known, digest, deps)
  if (refused) return refused
  const decision = decideSubmission(factsOf(arrived))
  if (decision.kind === 'refused') {
    return { problem: decision.because, gaps: { union: standing.base?.unionName ?? '' } }
  }

  const placed = await placeArrival(arrived, decision.everyCheckPasses, deps)
  const personId = decision.nationalId === 'stands-beside' ? undefined : personIdFor(arrived, deps)
  const received = receivedApplication(arrived, placed, personId, deps)
  const isAdmitted = decision.everyCheckPasses && admitsToday(placed.union.record, localDateOf(deps.now()))
  const admission =
    isAdmitted && personId !== undefined ? admitted(arrived, received, { personId, placed }, deps) : undefined
  const lock = decision.nationalId === 'displaces' ? standing.lock : undefined
  const displaced = lock && (await displace(lock, deps))
  const outcome = { personId, displaced, admission: admission?.change }
  return { ...stated(arrived, admission?.application ?? received, outcome), union: placed.union.record }
}

function factsOf({ applicant, realName, standing, ...arrived }: Arrived): SubmissionFacts {
  return {
    eligibility: applicant.eligibility,
    realName,
    phone: phoneStandingOf(arrived.asked.actor),
    holder: holderOf(standing, arrived.asked.actor.accountId, arrived.behind),
    // Whoever is one has been refused before.
    isMember: false,
    inExistingBase: standing.base !== undefined,
  }
}

function receivedApplication(
  arrived: Arrived,
  placed: Placed<SortableUnion>,
  personId: string | undefined,
  { newId, now, seal }: EnrolmentDeps,
): ApplicationRecord {
  const { asked, applicant, digest, realName, scanned, settings } = arrived
  return newApplication(
    {
      applicationId: newId(),
      accountId: asked.actor.accountId,
      personId,
      form: asked.input,
      unionCode: scanned?.code.code,
      partnerId: arrived.partnerId,
      codePlacement: scanned?.code.placement,
      applicant,
      digest,
      phone: phoneStandingOf(asked.actor),
      realName,
      union: placed.union.record,
      placement: placed.decision,
      settings,
      at: now(),
    },
    seal,
  )
}

/** Admitted at once, under the union's authorisation: the system takes the two steps a reviewer would have taken. */
function admitted(
  { known, behind }: Arrived,
  received: ApplicationRecord,
  { personId, placed }: { readonly personId: string; readonly placed: Placed<SortableUnion> },
  { freshMemberNumber, now, seal }: EnrolmentDeps,
) {
  const at = now()
  const application: ApplicationRecord = {
    ...received,
    step: 'admitted',
    state: 'admitted',
    dueOn: undefined,
    timeline: [...received.timeline, ...admittedBy('system', at).map(storedEntry)],
  }
  const change = admit(
    {
      application: received,
      personId,
      union: placed.union.record,
      basis: 'authorisation',
      known: personId === known.person?.personId ? known : behind,
      freshNumber: freshMemberNumber(),
      at,
    },
    seal,
  )
  return { application, change }
}

interface Outcome {
  readonly personId?: string
  readonly displaced?: Displaced
  readonly admission?: Pick<ApplicationChange, 'person' | 'membership' | 'memberNumber'>
}

function stated(
  arrived: Arrived,
  application: ApplicationRecord,
  { personId, displaced, admission }: Outcome,
): Omit<Decided, 'union'> {
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

/** Fast lane for a code marked so, if every check passes; else the ordinary order of rules. */
async function placeArrival(arrived: Arrived, everyCheckPasses: boolean, deps: EnrolmentDeps) {
  const { scanned, chosen, applicant, asked, settings } = arrived
  const sources = { directory: deps.directory, settings, today: localDateOf(deps.now()) }
  const question = {
    scanned,
    chosen,
    occupation: asked.input.occupation,
    work: asked.input.work,
    homeRegion: asked.input.homeRegion,
    toEmployerUnion: asked.input.toEmployerUnion,
    passingThrough: applicant.passingThrough,
  }
  const isFast = everyCheckPasses && scanned !== undefined && isFastNow(scanned.code, deps.now())
  const placed = await sort({ ...question, lane: isFast ? 'fast' : 'review' }, sources)
  const cannotAdmit = isFast && !admitsToday(placed.union.record, sources.today)
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
    earlier: earlierApplications(account),
    personId,
    applyMinute: minute,
    seen: { applicationId: account.applicationId },
  }
}

/** As many as an account remembers: enough for a life, and a bound against somebody who applies and withdraws all day. */
const mostEarlier = 20

/** The account's applications before a new one: what was the latest joins them. */
function earlierApplications({ applicationId, earlierApplicationIds = [] }: AccountRecord): string[] | undefined {
  return applicationId === undefined ? undefined : [...earlierApplicationIds, applicationId].slice(-mostEarlier)
}
