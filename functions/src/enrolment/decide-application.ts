import type { Refused } from '@gongyou/shared/contracts/kit'
import { decideReview, type Reviewer, type ReviewRequest } from '@gongyou/shared/domain/enrolment/review'
import { admittedBy } from '@gongyou/shared/domain/enrolment/timeline'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { addDays, localDateOf } from '@gongyou/shared/kernel/time'
import { grantUsed, reaches } from '../platform/reach'
import { repeated, type Actor, type KeyedUseCase, type Repeated, type RequestIdentity } from '../platform/use-case'
import { renderApplication, renderMembership } from '../table/application.rendering'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { MembershipRecord } from '../table/people.entities'
import type { UnionRecord } from '../table/unions.entities'
import { admit } from './admission'
import { advanced, storedEntry } from './advance'
import type { ApplicationChange } from './applications.repository'
import { displacedHolder } from './displacement'
import type { EnrolmentDeps } from './dependencies'
import { letGoOfNationalId } from './national-id-lock'
import { renderDecided } from './render-outcome'
import { responsibleFor } from '../table/sorting'

/** One decision on one application, as a reviewer sends it. */
export interface DecisionRequest {
  readonly applicationId: string
  readonly version: number
  readonly decision: 'approve' | 'return' | 'reject'
  readonly reasons?: readonly string[]
  readonly fields?: Readonly<Record<string, string>>
}

/** What a decision left: the application after it, and the membership where it gave one. */
export interface Decided {
  readonly after: ApplicationRecord
  readonly membership?: MembershipRecord
  readonly union: UnionRecord
}

/** Approves, returns or rejects one application. */
export const decideApplication: KeyedUseCase<'review.decide', EnrolmentDeps> = {
  async run({ input, actor, request }, deps) {
    const decided = await decideOne({ ...input, applicationId: input.id }, actor, request, deps)
    if ('problem' in decided || 'repeated' in decided) return decided
    const { after, membership, union } = decided
    return {
      status: 200,
      body: {
        application: renderApplication(after, union),
        membership: membership && renderMembership(membership, union),
      },
    }
  },
  async repeat({ ids }, { actor }, deps) {
    const application = await deps.people.applicationWithId(ids['applicationId'] ?? '')
    if (!application || !(await isInReach(application, actor, deps))) return { problem: 'not-found' }
    return { status: 200, body: await renderDecided(application, deps) }
  },
}

/** Decides on one application in a transaction of its own; a batch is many of these. */
export async function decideOne(
  sent: DecisionRequest,
  actor: Actor,
  request: RequestIdentity,
  deps: EnrolmentDeps,
): Promise<Decided | Refused | Repeated> {
  const application = await deps.people.applicationWithId(sent.applicationId)
  if (!application) return { problem: 'not-found' }
  const union = await deps.directory.union(application.unionId)
  if (!union) throw new Error('an application waits at a union that does not exist')
  const grant = await grantUsed(actor, 'decide-application', application.responsibleUnionId, deps.directory)
  if (!grant) return outOfReach(application, union, actor, deps)

  const reviewer = { accountId: actor.accountId, onBehalfOf: grant.onBehalfOf }
  const change = await changeFor({ application, union }, sent, reviewer, deps)
  if ('problem' in change) return change
  const after = change.applications[0]?.after
  if (!after) throw new Error('a decision changes its application')
  const saved = await deps.applications.save(change, {
    request,
    status: 200,
    ids: { applicationId: application.applicationId },
  })
  if (saved === 'repeated') return repeated
  return saved === 'lost' ? { problem: 'changed-meanwhile' } : { after, membership: change.membership?.after, union }
}

function isInReach(application: ApplicationRecord, actor: Actor, { directory }: EnrolmentDeps): Promise<boolean> {
  return reaches(actor, 'decide-application', application.responsibleUnionId, directory)
}

/** What was in the reviewer's own queue and has climbed since is said to be so; everything else does not exist. */
async function outOfReach(
  application: ApplicationRecord,
  union: UnionRecord,
  actor: Actor,
  { directory }: EnrolmentDeps,
): Promise<Refused> {
  const wasTheirs = await reaches(actor, 'decide-application', responsibleFor(union), directory)
  if (!wasTheirs) return { problem: 'not-found' }
  const responsible = await directory.union(application.responsibleUnionId)
  return { problem: 'not-yours', gaps: { union: responsible?.name ?? '' } }
}

interface Waiting {
  readonly application: ApplicationRecord
  readonly union: UnionRecord
}

async function changeFor(
  { application, union }: Waiting,
  sent: DecisionRequest,
  reviewer: Reviewer,
  deps: EnrolmentDeps,
): Promise<ApplicationChange | Refused> {
  const request: ReviewRequest = { ...sent, reasons: sent.reasons ?? [], fields: sent.fields ?? {} }
  const decision = decideReview(application, request, reviewer)
  switch (decision.kind) {
    case 'refused':
      return { problem: decision.because }
    case 'approved':
      return approval({ application, union }, reviewer, deps)
    case 'returned':
      return returning(application, decision, reviewer, deps)
    case 'rejected':
      return rejection(application, decision.reasons, reviewer, deps)
  }
}

async function approval(
  { application, union }: Waiting,
  reviewer: Reviewer,
  deps: EnrolmentDeps,
): Promise<ApplicationChange | Refused> {
  const holding = await displacedHolder(application, deps)
  if ('problem' in holding) return holding
  const { personId } = holding
  const known = await deps.people.withId(personId)
  if (known.membership && isMembershipHeld(known.membership.state)) {
    // A colleague has approved it in this very moment.
    if (known.membership.applicationId === application.applicationId) return { problem: 'changed-meanwhile' }
    const memberOf = await deps.directory.union(known.membership.unionId)
    return { problem: 'already-member', gaps: { union: memberOf?.name ?? '' } }
  }

  const at = deps.now()
  const steps = admittedBy('union', at).map(storedEntry)
  const after: ApplicationRecord = {
    ...application,
    personId,
    unionId: union.unionId,
    version: application.version + 1,
    step: 'admitted',
    state: 'admitted',
    dueOn: undefined,
    returned: undefined,
    timeline: [...application.timeline, ...steps],
    decided: { at, decision: 'approve', ...reviewer },
  }
  const freshNumber = deps.freshMemberNumber()
  const admission = admit({ application, personId, union, basis: 'decision', known, freshNumber, at }, deps.seal)
  return {
    ...holding.change,
    applications: [{ after, before: application }, ...(holding.change.applications ?? [])],
    ...admission,
  }
}

async function returning(
  application: ApplicationRecord,
  { reasons, fields }: { readonly reasons: readonly string[]; readonly fields: Readonly<Record<string, string>> },
  reviewer: Reviewer,
  { settings, now }: EnrolmentDeps,
): Promise<ApplicationChange> {
  const at = now()
  const { lapseDays } = await settings()
  const dueOn = addDays(localDateOf(at), lapseDays)
  const after: ApplicationRecord = {
    ...advanced(application, { state: 'returned', event: 'returned', by: 'union', at, reasons, dueOn }),
    returned: { reasons: [...reasons], fields: { ...fields } },
    decided: { at, decision: 'return', ...reviewer },
  }
  return { applications: [{ after, before: application }] }
}

async function rejection(
  application: ApplicationRecord,
  reasons: readonly string[],
  reviewer: Reviewer,
  deps: EnrolmentDeps,
): Promise<ApplicationChange> {
  const at = deps.now()
  const after: ApplicationRecord = {
    ...advanced(application, { state: 'rejected', event: 'rejected', by: 'union', at, reasons }),
    decided: { at, decision: 'reject', ...reviewer },
  }
  return { applications: [{ after, before: application }], ...(await letGoOfNationalId(application, deps)) }
}
