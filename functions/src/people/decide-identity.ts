import type { Answer } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import { withTurn } from '@gongyou/shared/domain/identity/person-history'
import { refusalOfIdentityDecision, type IdentityDecision } from '@gongyou/shared/domain/identity/verification'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { ungrouped } from '@gongyou/shared/kernel/typed-text'
import { audited } from '../platform/audited'
import { actsOn, reaches } from '../platform/reach'
import { repeated, type Actor, type KeyedUseCase, type UseCase } from '../platform/use-case'
import type { ListedDoubt } from '../table/members-list'
import type { MembershipRecord, PersonRecord } from '../table/people.entities'
import type { PersonChange } from './person-changes.repository'
import type { PersonDeps } from './person-dependencies'

type DoubtedMember = Answer<'identity.decide'>['body']

/** The members of a union whose later real-name check failed, the longest doubt first. */
export const listUnverified: UseCase<'identity.list', PersonDeps> = async ({ input, actor }, deps) => {
  if (!(await reaches(actor, 'see-unverified', input.union, deps.directory))) return { problem: 'not-found' }
  const list = `unverified#${input.union}`
  const from = input.cursor === undefined ? undefined : deps.cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const { items, next } = await deps.changes.doubtedAt(input.union, input.limit, from)
  return { status: 200, body: { items: items.map(rendered), nextCursor: next && deps.cursors.write(list, next) } }
}

/** A person decides about a member in doubt: it is who they say, or the admission is taken back. */
export const decideIdentity: KeyedUseCase<'identity.decide', PersonDeps> = {
  async run({ input, actor, request }, deps) {
    const found = await inReach(input.number, actor, deps)
    if (!found) return { problem: 'not-found' }
    const { person, membership } = found
    const refused = refusal(found, input, actor)
    if (refused) return refused

    const { unionId } = membership
    const by = await actsOn(actor, 'decide-unverified', unionId, deps.directory)
    const act = {
      act: 'identity.decide',
      unionId,
      by,
      subject: person.personId,
      changed: { decision: { to: input.decision } },
    } as const
    const change = decided(found, input.decision, input.reasons, deps.now())
    const ids = { memberNumber: membership.memberNumber }
    const saved = await deps.changes.save({ ...change, audit: audited(act, deps) }, { request, status: 200, ids })
    if (saved === 'repeated') return repeated
    return saved === 'lost'
      ? { problem: 'changed-meanwhile' }
      : { status: 200, body: rendered(change.membership.after) }
  },

  async repeat({ ids }, { actor }, deps) {
    const found = await inReach(ids['memberNumber'] ?? '', actor, deps)
    return found ? { status: 200, body: rendered(found.membership) } : { problem: 'not-found' }
  },
}

interface Found {
  readonly person: PersonRecord
  readonly membership: MembershipRecord
}

async function inReach(memberNumber: string, actor: Actor, deps: PersonDeps): Promise<Found | undefined> {
  const personId = await deps.changes.personWith(ungrouped(memberNumber))
  const { person, membership } = personId === undefined ? {} : await deps.people.withId(personId)
  if (!person || !membership) return undefined
  const isReached = await reaches(actor, 'decide-unverified', membership.unionId, deps.directory)
  return isReached ? { person, membership } : undefined
}

function refusal(
  { person, membership }: Found,
  {
    version,
    decision,
    reasons,
  }: { readonly version: number; readonly decision: IdentityDecision; readonly reasons: readonly string[] },
  actor: Actor,
): Refused | undefined {
  if (person.accountId === actor.accountId) return { problem: 'own-application' }
  if (membership.version !== version) return { problem: 'changed-meanwhile' }
  const isUnverified = membership.unverified !== undefined && isMembershipHeld(membership.state)
  const because = refusalOfIdentityDecision(decision, { isUnverified }, reasons)
  return because && { problem: because }
}

function decided(
  { person, membership }: Found,
  decision: IdentityDecision,
  reasons: readonly string[],
  at: string,
): PersonChange {
  const what = decision === 'confirm' ? ('identity-confirmed' as const) : ('identity-refuted' as const)
  const turns = withTurn(person.turns, { at, what, by: 'union', reasons: [...reasons] })
  const held = { ...membership, unverified: undefined, version: membership.version + 1 }
  return {
    person: { after: { ...person, turns, version: person.version + 1 }, before: person },
    membership: {
      after: decision === 'confirm' ? { ...held, identityConfirmedAt: at } : { ...held, state: 'revoked' },
      before: membership,
    },
  }
}

function rendered({
  memberNumber,
  version,
  name,
  occupation,
  since,
  state,
  unverified,
}: Omit<ListedDoubt, 'unverified'> & Pick<MembershipRecord, 'unverified'>): DoubtedMember {
  const masked = maskName(name as PersonName)
  return { memberNumber, version, name: masked, occupation, since, state, unverifiedSince: unverified?.since }
}
