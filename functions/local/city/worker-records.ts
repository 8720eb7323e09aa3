import { holdsNationalId } from '@gongyou/shared/domain/enrolment/lifecycle'
import { maskMobile } from '@gongyou/shared/domain/identity/mobile'
import type { Mobile } from '@gongyou/shared/domain/identity/mobile'
import { isoWeekOf, localDateOf } from '@gongyou/shared/kernel/time'
import type { Instant } from '@gongyou/shared/kernel/time'
import { admit } from '../../src/enrolment/admission'
import { newApplication } from '../../src/enrolment/new-application'
import { considerMember } from '../../src/membership/consider-member'
import { settledIn } from '../../src/table/members-list'
import { inItsLists, inItsQueues } from '../../src/table/queue-keys'
import { readForm } from '../../src/enrolment/read-form'
import type { Applicant } from '../../src/enrolment/read-form'
import { responsibleFor, sort } from '../../src/table/sorting'
import type { ScannedCode } from '../../src/table/sorting'
import { accountIdOf } from '../../src/people/open-session'
import type { Seal } from '../../src/platform/sealed'
import { isFastNow } from '../../src/table/code-lane'
import type { Directory } from '../../src/table/directory.repository'
import type { ApplicationRecord, NationalIdLockRecord } from '../../src/table/enrolment.entities'
import type { AccountRecord, MembershipRecord, PersonRecord } from '../../src/table/people.entities'
import type { UnionRecord } from '../../src/table/unions.entities'
import type { CityPlan, WorkerStory } from './city-plan'
import { isAdmittedAtOnce, lived } from './worker-life'

/** What one worker's story leaves in the table, made by the very functions that make it of a real request. */
export interface WorkerRecords {
  readonly account: AccountRecord
  readonly phoneLock?: { readonly digest: string; readonly accountId: string }
  readonly application: ApplicationRecord
  readonly nationalIdLock?: NationalIdLockRecord
  readonly person?: PersonRecord
  readonly membership?: MembershipRecord
  readonly numberLock?: { readonly memberNumber: string; readonly personId: string }
}

export interface Recording {
  readonly plan: CityPlan
  readonly directory: Directory
  readonly seal: Seal
}

export async function workerRecords(story: WorkerStory, recording: Recording): Promise<WorkerRecords> {
  const { seal } = recording
  const { received, union } = await receive(story, recording)
  const application = inItsQueues(lived(received, story.outcome, union, recording.plan.settings))
  const isMember = story.outcome.kind === 'admitted' || story.outcome.kind === 'closed'
  const { accountId } = application
  const phoneDigest = seal.digest('phone', story.phone.number)
  return {
    account: accountOf(story, application, phoneDigest, seal),
    ...(story.phone.proven && { phoneLock: { digest: phoneDigest, accountId } }),
    application,
    ...lockOf(story, application),
    ...(isMember && (await admittedRecords(story, application, union, recording))),
  }
}

/** The application as it was when it had just come in. */
async function receive(
  story: WorkerStory,
  { plan, directory, seal }: Recording,
): Promise<{ received: ApplicationRecord; union: UnionRecord }> {
  const { settings } = plan
  const { form } = story
  const today = localDateOf(story.submittedAt)
  const applicant = await applicantOf(story, { plan, directory })
  const scanned = await scannedCode(story, directory)
  const checksOut = story.realName === 'matched' && story.phone.proven && applicant.eligibility.kind === 'eligible'
  const placed = await sort(
    {
      scanned,
      occupation: form.occupation,
      work: form.work,
      homeRegion: form.homeRegion,
      toEmployerUnion: form.toEmployerUnion,
      passingThrough: applicant.passingThrough,
      lane: scanned && isFastNow(scanned.code, story.submittedAt) && checksOut ? 'fast' : 'review',
    },
    { directory, settings, today },
  )
  const union = placed.union.record
  const received = newApplication(
    {
      applicationId: story.applicationId,
      accountId: accountIdOf(story.openid, seal),
      personId: story.sharesNationalId ? undefined : story.personId,
      form,
      unionCode: story.scanned,
      codePlacement: scanned?.code.placement,
      applicant,
      digest: seal.digest('national-id', applicant.nationalId),
      phone: story.phone.proven ? 'proven' : 'unproven',
      realName: story.realName,
      union,
      placement: placed.decision,
      settings,
      at: story.submittedAt,
    },
    seal,
  )
  return { received, union }
}

async function applicantOf(
  story: WorkerStory,
  { plan, directory }: Pick<Recording, 'plan' | 'directory'>,
): Promise<Applicant> {
  const read = await readForm(story.form, {
    settings: plan.settings,
    today: localDateOf(story.submittedAt),
    regionExists: directory.regionExists,
    phonePresent: true,
  })
  if ('fields' in read) throw new Error(`${story.openid} filled in what is refused: ${JSON.stringify(read.fields)}`)
  return read
}

async function scannedCode({ scanned }: WorkerStory, directory: Directory): Promise<ScannedCode | undefined> {
  const code = scanned === undefined ? undefined : await directory.code(scanned)
  const union = code && (await directory.union(code.unionId))
  return code && union && { code, union }
}

function lockOf(story: WorkerStory, application: ApplicationRecord): Pick<WorkerRecords, 'nationalIdLock'> {
  const { applicationId, accountId, personId, realName, nationalIdDigest, state } = application
  if (personId === undefined || !holdsNationalId(state)) return {}
  return { nationalIdLock: { digest: nationalIdDigest, personId, accountId, applicationId, realName } }
}

function accountOf(
  { openid, phone, submittedAt }: WorkerStory,
  { accountId, applicationId, personId, state }: ApplicationRecord,
  phoneDigest: string,
  seal: Seal,
): AccountRecord {
  return {
    accountId,
    openid,
    epoch: 0,
    phone: {
      sealed: seal.seal(phone.number, { entity: 'account', field: 'phone', owner: accountId }),
      masked: maskMobile(phone.number as Mobile),
      digest: phoneDigest,
      proven: phone.proven,
      elsewhere: false,
    },
    ...(holdsNationalId(state) && personId !== undefined && { personId }),
    applicationId,
    version: 0,
    createdAt: submittedAt,
  }
}

/** Person, membership and number; whoever has moved since is a member of the union they moved to. */
async function admittedRecords(
  story: WorkerStory,
  application: ApplicationRecord,
  union: UnionRecord,
  { plan, directory, seal }: Recording,
): Promise<Pick<WorkerRecords, 'person' | 'membership' | 'numberLock'>> {
  const { outcome, personId } = story
  if (outcome.kind !== 'admitted' && outcome.kind !== 'closed') return {}
  const basis = isAdmittedAtOnce(application, outcome.at, union) ? 'authorisation' : 'decision'
  const freshNumber = story.memberNumber
  const made = admit({ application, personId, union, basis, known: {}, freshNumber, at: outcome.at }, seal)
  const membership = made.membership.after
  const moved = outcome.movedTo === undefined ? undefined : await directory.union(outcome.movedTo)
  return {
    person: made.person.after,
    membership: await proposedTo(moved ? transferred(membership, moved) : membership, application, { plan, directory }),
    numberLock: { memberNumber: freshNumber, personId },
  }
}

function transferred(membership: MembershipRecord, union: UnionRecord): MembershipRecord {
  const approval = { unionId: responsibleFor(union), at: membership.approval.at, basis: 'decision' as const }
  const moved = { ...settledIn(membership, union, membership.approval.at), approval, version: membership.version + 1 }
  return inItsLists(moved, isoWeekOf(localDateOf(membership.approval.at as Instant)))
}

/** Whoever waits, with the union that the day's work would have proposed. */
async function proposedTo(
  membership: MembershipRecord,
  application: ApplicationRecord,
  { plan, directory }: Pick<Recording, 'plan' | 'directory'>,
): Promise<MembershipRecord> {
  const at = membership.approval.at as Instant
  const people = { applicationWithId: async () => application }
  const sources = { people, directory, settings: plan.settings, today: localDateOf(at), at }
  const considered = await considerMember(membership, sources)
  return considered
    ? { ...membership, proposal: { ...considered.proposal, reasons: [...considered.proposal.reasons] } }
    : membership
}
