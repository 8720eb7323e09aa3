import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { decideAdoption, type AdoptionFacts } from '@gongyou/shared/domain/enrolment/adoption'
import { isUnderWay } from '@gongyou/shared/domain/enrolment/lifecycle'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { repeated, type Actor, type KeyedUseCase, type Repeated } from '../platform/use-case'
import { renderMembership } from '../table/application.rendering'
import type { ApplicationRecord, BaseMemberRecord } from '../table/enrolment.entities'
import type { PersonWithMembership } from '../table/people.repository'
import type { UnionRecord } from '../table/unions.entities'
import { advanced } from './advance'
import { adoptedRecords } from './adopted-records'
import type { ApplicationChange, NationalIdStanding } from './applications.repository'
import { provenClaimant, type Claimant } from './claimant'
import type { EnrolmentDeps } from './dependencies'
import { displace } from './displacement'
import { holderOf, ownPersonOf, personBehind } from './national-id-holder'

type Asked = Parameters<KeyedUseCase<'adoption.adopt', EnrolmentDeps>['run']>[0]

const mostTries = 4

/**
 * Adopts the membership that the city's existing base knows: with its union and its years, once, whoever else asks at
 * the same moment. An application of the same account that was under way ends with it.
 */
export const adoptMembership: KeyedUseCase<'adoption.adopt', EnrolmentDeps> = {
  async run(asked, deps) {
    const claimant = await provenClaimant(asked.input, asked.actor, deps)
    if ('problem' in claimant) return claimant
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      const actor = attempt === 1 ? asked.actor : await deps.actorNow(asked.actor)
      const answer = await attemptAdoption({ ...asked, actor }, claimant, deps)
      if (answer !== 'lost') return answer
    }
    return { problem: 'busy', retryAfter: 1 }
  },

  async repeat({ ids }, { actor }, deps) {
    const { person, membership } = await deps.people.withId(ids['personId'] ?? '')
    if (!membership || person?.accountId !== actor.accountId) return { problem: 'not-found' }
    const union = await deps.directory.union(membership.unionId)
    return { status: 201, body: { membership: renderMembership(membership, union) } }
  },
}

interface Standing {
  readonly facts: AdoptionFacts
  readonly standing: NationalIdStanding
  readonly known: PersonWithMembership
  readonly behind: PersonWithMembership
}

/** What the decision rests on, as it stands now. */
export async function adoptionFacts(claimant: Claimant, actor: Actor, deps: EnrolmentDeps): Promise<Standing> {
  const [standing, known] = await Promise.all([
    deps.applications.standingOf(claimant.digest),
    ownPersonOf(actor.account, deps),
  ])
  const behind = await personBehind(standing, known, deps)
  const holder = holderOf(standing, actor.accountId, behind)
  const isMember = known.membership !== undefined && isMembershipHeld(known.membership.state)
  return { facts: { isMember, inExistingBase: standing.base !== undefined, holder }, standing, known, behind }
}

async function attemptAdoption(
  asked: Asked,
  claimant: Claimant,
  deps: EnrolmentDeps,
): Promise<Reply<'adoption.adopt'> | Refused | Repeated | 'lost'> {
  const own = await ownApplication(asked.actor, claimant, deps)
  if (own && 'problem' in own) return own
  const standing = await adoptionFacts(claimant, asked.actor, deps)
  const decision = decideAdoption(standing.facts)
  if (decision.kind === 'refused') return { problem: decision.because }
  const { base, lock } = standing.standing
  const union = base && (await deps.directory.union(base.unionId))
  if (!base || !union) return { problem: 'union-ended' }

  const displaced = decision.nationalId === 'displaces' && lock ? await displace(lock, deps) : undefined
  const change = await adoptionOf({ asked, claimant, standing, base, union, own }, deps)
  const saved = await deps.applications.save(
    {
      ...change,
      applications: [...change.applications, ...(displaced ? [displaced.application] : [])],
      accounts: [...(change.accounts ?? []), ...(displaced ? [displaced.account] : [])],
    },
    { request: asked.request, status: 201, ids: { personId: change.membership.after.personId } },
  )
  if (saved === 'repeated') return repeated
  if (saved === 'lost') return 'lost'
  return { status: 201, body: { membership: renderMembership(change.membership.after, union) } }
}

/** The account's own application that is under way. With another ID number it goes first: one account, one person. */
async function ownApplication(
  { account: { applicationId } }: Actor,
  { digest }: Claimant,
  { people }: EnrolmentDeps,
): Promise<ApplicationRecord | Refused | undefined> {
  const application = applicationId === undefined ? undefined : await people.applicationWithId(applicationId)
  if (!application || !isUnderWay(application.state)) return undefined
  return application.nationalIdDigest === digest ? application : { problem: 'already-applied' }
}

interface Adopting {
  readonly asked: Asked
  readonly claimant: Claimant
  readonly standing: Standing
  readonly base: BaseMemberRecord
  readonly union: UnionRecord
  readonly own?: ApplicationRecord
}

async function adoptionOf(
  { asked, claimant, standing: { standing, known, behind }, base, union, own }: Adopting,
  deps: EnrolmentDeps,
): Promise<ApplicationChange & Required<Pick<ApplicationChange, 'membership'>>> {
  const { actor, input } = asked
  const { occupations, texts } = await deps.settings()
  const at = deps.now()
  const { lock } = standing
  const personId = lock?.personId ?? known.person?.personId ?? deps.newId()
  const made = adoptedRecords(
    {
      personId,
      accountId: actor.accountId,
      adoptionId: deps.newId(),
      claimant,
      base,
      union,
      occupation: occupations.find(({ key }) => key === input.occupation)?.key ?? 'other-flexible-worker',
      noticeVersion: texts.sensitiveData.version,
      known: personId === known.person?.personId ? known : behind,
      freshNumber: deps.freshMemberNumber(),
      at,
    },
    deps.seal,
  )
  const ended =
    own && advanced({ ...own, personId }, { state: 'withdrawn', event: 'withdrawn', by: 'applicant', at, reasons: [] })
  return {
    applications: own && ended ? [{ after: ended, before: own }] : [],
    takeLock: { lock: made.lock, from: lock && { applicationId: lock.applicationId } },
    accounts: [{ accountId: actor.accountId, personId, seen: { applicationId: actor.account.applicationId } }],
    adoption: { digest: claimant.digest, at },
    ...made.records,
  }
}
