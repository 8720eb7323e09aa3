import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { isUnderWay } from '@gongyou/shared/domain/enrolment/lifecycle'
import { localDateOf } from '@gongyou/shared/kernel/time'
import { countInMinute } from '../platform/minute-limit'
import { repeated, type Actor, type KeyedUseCase, type Repeated } from '../platform/use-case'
import { renderApplication, renderMembership } from '../table/application.rendering'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { UnionRecord } from '../table/unions.entities'
import { askRealName } from './ask-real-name'
import type { ApplicationChange } from './applications.repository'
import { decideOn, type Arrived } from './decide-arrival'
import type { EnrolmentDeps } from './dependencies'
import { ownPersonOf, personBehind, refusedByOwnPerson } from './national-id-holder'
import { readForm } from './read-form'
import { renderOutcome } from './render-outcome'
import { readChosen, readCode } from './scanned-code'

type Asked = Parameters<KeyedUseCase<'application.submit', EnrolmentDeps>['run']>[0]
type Answer = Reply<'application.submit'> | Refused

/** Losing a race means somebody else's write came in between; what they wrote then decides. */
const mostTries = 4

/**
 * Takes an application: reads the form, asks who holds the ID number and whether the real name matches, places it, and
 * either admits at once or puts it into a union's queue. One application for each tap, however often it is repeated;
 * one membership for each ID number, whoever else is applying at the same moment.
 */
export const submitApplication: KeyedUseCase<'application.submit', EnrolmentDeps> = {
  async run(asked, deps) {
    const open = await openApplicationOf(asked.actor, deps)
    if (open) return answerWith(open, asked, deps)
    const settings = await deps.settings()
    const minute = countInMinute(asked.actor.account.applyMinute, settings.limits.apply, deps.now())
    if ('problem' in minute) return minute

    const read = await readSubmission(asked, deps)
    if ('problem' in read) return read
    return tryToSave(asked, { ...read, minute }, deps)
  },

  async repeat({ status, ids }, { actor }, deps) {
    const outcome = await renderOutcome(ids['applicationId'] ?? '', actor.accountId, deps)
    if (!outcome) return { problem: 'not-found' }
    return status === 201 ? { status: 201, body: outcome } : { status: 200, body: { application: outcome.application } }
  },
}

/** What was read of a submission before anything is decided. */
type Read = Pick<Arrived, 'applicant' | 'scanned' | 'chosen' | 'partnerId' | 'digest' | 'realName' | 'minute'>

async function openApplicationOf(
  { account: { applicationId } }: Actor,
  { people }: EnrolmentDeps,
): Promise<ApplicationRecord | undefined> {
  const application = applicationId === undefined ? undefined : await people.applicationWithId(applicationId)
  return application && isUnderWay(application.state) ? application : undefined
}

/**
 * A second application from the same account while one is open is the open one. The tap is remembered like any other: a
 * repeat of it, after that application has ended, must not make a new one.
 */
async function answerWith(
  open: ApplicationRecord,
  { request }: Asked,
  { applications, directory }: EnrolmentDeps,
): Promise<Answer | Repeated> {
  const ids = { applicationId: open.applicationId }
  if ((await applications.save({ applications: [] }, { request, status: 200, ids })) === 'repeated') return repeated
  const union = await directory.union(open.unionId)
  return { status: 200, body: { application: renderApplication(open, union) } }
}

async function readSubmission(asked: Asked, deps: EnrolmentDeps): Promise<Omit<Read, 'minute'> | Refused> {
  const { input, actor, request } = asked
  const settings = await deps.settings()
  const [applicant, scanned, chosen, arrival] = await Promise.all([
    readForm(input, {
      settings,
      today: localDateOf(deps.now()),
      regionExists: deps.regionExists,
      phonePresent: actor.account.phone !== undefined,
      affirmation: {
        textVersionCurrent: deps.acceptsTextVersion(input.affirmedText, settings.texts.application.version),
        membershipConsent: input.consents.membership,
        sensitiveDataConsent: input.consents.sensitiveData,
      },
    }),
    input.unionCode === undefined ? undefined : readCode(input.unionCode, deps.directory),
    input.unionId === undefined ? undefined : readChosen(input.unionId, deps.directory),
    input.arrival === undefined ? undefined : deps.arrivals.withId(input.arrival),
  ])
  if (scanned && 'problem' in scanned) return scanned
  if (chosen && 'problem' in chosen) return chosen
  if ('fields' in applicant)
    return { problem: Object.values(applicant.fields)[0] ?? 'id-invalid', fields: applicant.fields }

  const digest = deps.seal.digest('national-id', applicant.nationalId)
  const refused = await refusedByOwnPerson(await ownPersonOf(actor.account, deps), digest, deps)
  if (refused) return refused
  const realName = await askRealName(applicant, actor, request, deps)
  return { applicant, scanned, chosen: chosen?.union, partnerId: arrival?.partnerId, digest, realName }
}

async function tryToSave(asked: Asked, read: Read, deps: EnrolmentDeps): Promise<Answer | Repeated> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const actor = attempt === 1 ? asked.actor : await deps.actorNow(asked.actor)
    const open = attempt === 1 ? undefined : await openApplicationOf(actor, deps)
    if (open) return answerWith(open, asked, deps)

    const arrived = await arrival({ ...asked, actor }, read, deps)
    const decided = await decideOn(arrived, deps)
    if ('problem' in decided) return decided
    const { change, union, ids } = decided
    const saved = await deps.applications.save(change, { request: asked.request, status: 201, ids })
    if (saved === 'repeated') return repeated
    if (saved === 'saved') return { status: 201, body: rendered(change, union) }
  }
  return { problem: 'busy', retryAfter: 1 }
}

/** Everything that the decision rests on, as it stands now. */
async function arrival(asked: Asked, read: Read, deps: EnrolmentDeps): Promise<Arrived> {
  const [standing, known] = await Promise.all([
    deps.applications.standingOf(read.digest),
    ownPersonOf(asked.actor.account, deps),
  ])
  const behind = await personBehind(standing, known, deps)
  return { ...read, asked, standing, known, behind, settings: await deps.settings() }
}

function rendered({ applications, membership }: ApplicationChange, union: UnionRecord) {
  const application = applications[0]?.after
  if (!application) throw new Error('a saved submission holds no application')
  return {
    application: renderApplication(application, union),
    membership: membership && renderMembership(membership.after, union),
  }
}
