import { decideLeaving, type LeavingGround, type StateBeforeLeaving } from '@gongyou/shared/domain/membership/leaving'
import type { Refused } from '@gongyou/shared/contracts/kit'
import type { Instant, LocalDate } from '@gongyou/shared/kernel/time'
import { repeated, type Actor, type KeyedUseCase, type Repeated, type RequestIdentity } from '../platform/use-case'
import type { LeavingRecord } from '../table/departures.entities'
import type { MembershipRecord } from '../table/people.entities'
import type { Departure } from './departures.repository'
import type { MembershipDeps } from './dependencies'
import { openTransferTakenBack } from './ended-membership'
import { ownIdOf } from './own-id'
import { renderLeaving, type OwnLeaving } from './render-leaving'
import { ownLeaving } from './show-leaving'

/** Losing a race means that the membership has changed in between; as it is then decides. */
const mostTries = 4

/**
 * Leaves the union: one tap, no reason asked, nothing to pay. The membership is frozen with it; an open transfer is taken
 * back in the same breath. The committee confirms, or the time does.
 */
export const askToLeave: KeyedUseCase<'leaving.ask', MembershipDeps> = {
  async run({ actor, request }, deps) {
    const left = await leaveBecause('own-wish', { actor, request, status: 201 }, deps)
    return 'problem' in left || 'repeated' in left ? left : answer(left, deps)
  },
  async repeat({ ids }, { actor }, deps) {
    const own = await ownLeaving(ids['leavingId'], actor.personId, deps)
    return own ? answer(own, deps) : { problem: 'not-found' }
  },
}

interface Tap {
  readonly actor: Actor & { readonly personId: string }
  readonly request: RequestIdentity
  readonly status: number
}

/** Lets a member leave by one tap, whatever made them. */
export async function leaveBecause(
  because: LeavingGround,
  { actor: { accountId, personId }, request, status }: Tap,
  deps: MembershipDeps,
): Promise<OwnLeaving | Refused | Repeated> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const { membership } = await deps.people.withId(personId)
    if (!membership) return { problem: 'not-member' }
    const change = await leavingOf(membership, { accountId, because }, deps)
    if ('problem' in change) return change
    const ids = { leavingId: change.leaving.after.leavingId }
    const saved = await deps.departures.save(change, { request, status, ids })
    if (saved === 'repeated') return repeated
    if (saved === 'saved') return { leaving: change.leaving.after, membership: change.membership.after }
  }
  return { problem: 'busy', retryAfter: 1 }
}

type Leaving = Departure & Required<Pick<Departure, 'leaving' | 'membership'>>

/** What a leaving changes, or why it changes nothing. */
async function leavingOf(
  before: MembershipRecord,
  asked: { readonly accountId: string; readonly because: LeavingGround },
  deps: Pick<MembershipDeps, 'directory' | 'settings' | 'transfers' | 'now' | 'newId'>,
): Promise<Leaving | Refused> {
  const at = deps.now()
  const { endings, dayTable } = await deps.settings()
  const decision = decideLeaving(before.state, at, { workingDays: endings.confirmWithin, dayTable })
  if (decision.kind === 'refused') return { problem: decision.because }
  const { from, confirmBy } = decision
  const [leaving, transfer] = await Promise.all([
    newLeaving(before, { ...asked, at, confirmBy }, deps),
    openTransferTakenBack(before, at, deps),
  ])
  return {
    leaving: { after: leaving },
    membership: { after: frozen(before, { leavingId: leaving.leavingId, from, confirmBy }), before },
    transfers: transfer && [transfer],
  }
}

interface Asked {
  readonly accountId: string
  readonly because: LeavingGround
  readonly at: Instant
  readonly confirmBy: LocalDate
}

async function newLeaving(
  { personId, name, occupation, unionId: fromUnionId, memberNumber, since }: MembershipRecord,
  { accountId, because, at, confirmBy }: Asked,
  { directory, newId }: Pick<MembershipDeps, 'directory' | 'newId'>,
): Promise<LeavingRecord> {
  const union = await directory.union(fromUnionId)
  return {
    personId,
    leavingId: ownIdOf(personId, newId()),
    accountId,
    name,
    occupation,
    move: { fromUnionId, memberNumber, since },
    responsibleUnionId: union?.hostId ?? union?.unionId ?? fromUnionId,
    state: 'asked',
    because,
    waitingSince: at,
    dueOn: confirmBy,
    version: 1,
  }
}

function frozen(
  membership: MembershipRecord,
  leaving: { readonly leavingId: string; readonly from: StateBeforeLeaving; readonly confirmBy: string },
): MembershipRecord {
  return { ...membership, state: 'leaving', openTransferId: undefined, leaving, version: membership.version + 1 }
}

async function answer(own: OwnLeaving, deps: MembershipDeps) {
  return { status: 201, body: await renderLeaving(own, deps) } as const
}
