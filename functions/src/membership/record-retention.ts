import type { Refused } from '@gongyou/shared/contracts/kit'
import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import { membershipMoves } from '@gongyou/shared/domain/membership/membership-lifecycle'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { ungrouped } from '@gongyou/shared/kernel/typed-text'
import { audited } from '../platform/audited'
import { actsOn } from '../platform/reach'
import { repeated, type Actor, type KeyedUseCase, type RequestIdentity } from '../platform/use-case'
import type { MembershipRecord } from '../table/people.entities'
import type { MembershipDeps } from './dependencies'
import { retained, workingAgain } from './paused-membership'
import { nameOf } from './render-transfer'

/** A union records that a member has retired, serves, or has lost the work: the membership is kept. */
export const recordRetention: KeyedUseCase<'retention.record', MembershipDeps> = {
  run: ({ input, actor, request }, deps) =>
    changeMember({ number: input.number, actor, request, act: 'retention.record' }, deps, (before) => {
      if (input.because === 'retired' && !input.document) return { problem: 'document-needed' }
      if (!mayMove(membershipMoves, 'retain', before.state, 'reviewer')) return { problem: 'membership-not-in-use' }
      const turn = { event: 'retained', by: 'union', at: deps.now() } as const
      return { after: retained(before, input.because, turn), document: input.document }
    }),
  repeat: ({ ids }, { actor }, deps) => repeatFor(ids['number'], actor, deps),
}

/** A union takes back what it has recorded: the member works again. */
export const endRetention: KeyedUseCase<'retention.end', MembershipDeps> = {
  run: ({ input, actor, request }, deps) =>
    changeMember({ number: input.number, actor, request, act: 'retention.end' }, deps, (before) => {
      if (!mayMove(membershipMoves, 'endRetention', before.state, 'reviewer')) return { problem: 'not-retained' }
      return { after: workingAgain(before, 'union', deps.now()) }
    }),
  repeat: ({ ids }, { actor }, deps) => repeatFor(ids['number'], actor, deps),
}

interface Changing {
  readonly number: string
  readonly actor: Actor
  readonly request: RequestIdentity
  readonly act: 'retention.record' | 'retention.end'
}

async function changeMember(
  { number, actor, request, act }: Changing,
  deps: MembershipDeps,
  decide: (before: MembershipRecord) => { readonly after: MembershipRecord; readonly document?: string } | Refused,
) {
  const found = await memberInReach(number, actor, deps)
  if (!found) return { problem: 'not-found' } as const
  const { membership: before, by } = found
  if (before.personId === actor.account.personId) return { problem: 'own-application' } as const
  const decided = decide(before)
  if ('problem' in decided) return decided
  const { after, document } = decided
  const changed = {
    state: { from: before.state, to: after.state },
    because: { from: before.retained?.because, to: after.retained?.because },
    ...(document !== undefined && { document: { to: document } }),
  }
  const audit = audited({ act, unionId: before.unionId, by, subject: before.memberNumber, changed }, deps)
  const ids = { number: before.memberNumber }
  const saved = await deps.departures.save({ membership: { after, before }, audit }, { request, status: 200, ids })
  if (saved === 'repeated') return repeated
  return saved === 'lost' ? ({ problem: 'changed-meanwhile' } as const) : rendered(after, deps)
}

/** The member with this number, where a role of the actor's reaches the union; as good as none elsewhere. */
export async function memberInReach(
  number: string,
  actor: Actor,
  { departures, people, directory }: MembershipDeps,
  action: 'retain-member' | 'expel-member' = 'retain-member',
) {
  const personId = await departures.personWith(ungrouped(number))
  const { membership } = personId === undefined ? {} : await people.withId(personId)
  const by = membership && (await actsOn(actor, action, membership.unionId, directory))
  return membership && by ? { membership, by } : undefined
}

async function repeatFor(number: string | undefined, actor: Actor, deps: MembershipDeps) {
  const found = number === undefined ? undefined : await memberInReach(number, actor, deps)
  return found ? rendered(found.membership, deps) : ({ problem: 'not-found' } as const)
}

async function rendered(membership: MembershipRecord, { directory }: MembershipDeps) {
  const { memberNumber, name, occupation, since, state, unionId } = membership
  const union = nameOf(unionId, await directory.union(unionId))
  const member = { memberNumber, name: maskName(name as PersonName), occupation, since, state, union }
  return { status: 200, body: { member } } as const
}
