import type { CitySettings } from '@gongyou/shared/contracts/settings'
import type { Refused } from '@gongyou/shared/contracts/kit'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import { decidePlacing, type Placing } from '@gongyou/shared/domain/membership/placing'
import type { Proposal } from '@gongyou/shared/domain/membership/proposal'
import { isWaitingKind } from '@gongyou/shared/domain/membership/waiting'
import type { StaffAction } from '@gongyou/shared/domain/staff/rights'
import type { ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import { addWorkingDays } from '@gongyou/shared/kernel/working-days'
import { audited } from '../platform/audited'
import { actsOn, reaches } from '../platform/reach'
import type { Actor, RequestIdentity } from '../platform/use-case'
import type { MembershipRecord } from '../table/people.entities'
import type { TransferRecord } from '../table/transfers.entities'
import type { UnionRecord } from '../table/unions.entities'
import { considerMember } from './consider-member'
import type { MembershipDeps } from './dependencies'
import { memberInReach } from './member-in-reach'
import { awaiting, movedTo } from './moved-membership'
import { receiving } from './receiving-union'
import { ownIdOf } from './own-id'
import type { TransferChange } from './transfers.repository'
import { unionInReach } from './union-in-reach'

/** One member to be placed, by whom and with what right. */
export interface PlacementAsked {
  readonly memberNumber: string
  readonly unionId: string
  readonly as: Placing['as']
  readonly reasons: readonly string[]
  readonly actor: Actor
  /** The key of this row, drawn from the key of the request that it came in. */
  readonly row: RequestIdentity
}

export type PlacementOutcome = { readonly state: 'done' | 'awaiting' } | Refused

const rightOf = { pool: 'place-members', group: 'move-members' } as const satisfies Record<Placing['as'], StaffAction>

const actOf = { pool: 'pool.place', group: 'member.move' } as const satisfies Record<Placing['as'], RouteName>

/** Losing a race means that the membership has changed in between; as it is then decides. */
const mostTries = 3

/** Places one member in a transaction of its own; a batch is many of these. What an earlier sending did is its answer. */
export async function placeMember(asked: PlacementAsked, deps: MembershipDeps): Promise<PlacementOutcome> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const outcome = await attemptPlacement(asked, deps)
    if (outcome === 'lost') continue
    if (!('problem' in outcome)) return outcome
    // What an earlier sending of this batch has done refuses itself now; its own key tells.
    return (await doneBefore(asked.row, deps)) ?? outcome
  }
  return { problem: 'changed-meanwhile' }
}

async function doneBefore(row: RequestIdentity, { requests }: MembershipDeps): Promise<PlacementOutcome | undefined> {
  const earlier = await requests.outcomeOf(row.requestKey, 'now')
  if (!earlier) return undefined
  if (earlier.bodyDigest !== row.bodyDigest) return { problem: 'idempotency-key-reused' }
  return { state: earlier.ids['state'] === 'done' ? 'done' : 'awaiting' }
}

async function attemptPlacement(asked: PlacementAsked, deps: MembershipDeps): Promise<PlacementOutcome | 'lost'> {
  const { actor, as, row } = asked
  const found = await memberInReach(asked.memberNumber, rightOf[as], actor, deps)
  const to = found && (await destination(asked, deps))
  if (!found || !to) return { problem: 'not-found' }
  const { person, membership, union: from } = found

  const at = deps.now()
  const proposal = await proposalOf(membership, deps)
  const decision = decidePlacing(
    { ...membership, proposal, atEmployersUnion: from.kind === 'employer' },
    { ...receiving(to, localDateOf(at)), kind: to.kind },
    {
      as,
      isOwnMembership: membership.personId === actor.account.personId,
      decidesThere:
        as === 'group' || (await reaches(actor, 'decide-transfer', to.hostId ?? to.unionId, deps.directory)),
    },
  )
  if (decision.kind === 'refused') return { problem: decision.because }
  const state = decision.kind === 'placed' ? 'done' : 'awaiting'
  const by = await actingFor(from, asked, deps)
  const reasons = [...asked.reasons, ...whyThere(proposal, to)]
  const place = { before: membership, accountId: person.accountId, from, to, state, at, by, reasons, asked } as const
  const change = await placing(place, deps)
  const saved = await deps.transfers.save(change, { request: row, status: 200, ids: { state } })
  if (saved === 'repeated') return (await doneBefore(row, deps)) ?? 'lost'
  return saved === 'lost' ? 'lost' : { state }
}

/** What is proposed to the member; whoever came since the last walk is looked at now. */
async function proposalOf(membership: MembershipRecord, { people, directory, settings, now }: MembershipDeps) {
  if (membership.proposal) return membership.proposal
  const at = now()
  const sources = { people, directory, settings: await settings(), today: localDateOf(at), at }
  return (await considerMember(membership, sources))?.proposal
}

/** Why the placement rule gave that union, which the member reads; of one chosen by hand it says nothing. */
function whyThere(proposal: Proposal | undefined, { unionId }: UnionRecord): readonly string[] {
  return proposal?.unionId === unionId ? proposal.reasons : []
}

/** Where to: of a group within the admin's own subtree, of a pool's member anywhere. */
function destination({ unionId, as, actor }: PlacementAsked, { directory }: MembershipDeps) {
  return as === 'pool' ? directory.union(unionId) : unionInReach(unionId, rightOf.group, actor, directory)
}

/** By whose role: of the union's own staff, or of its host's. */
async function actingFor(
  { unionId, hostId }: UnionRecord,
  { actor, as }: PlacementAsked,
  { directory }: MembershipDeps,
) {
  const atHost = hostId === undefined ? undefined : await actsOn(actor, rightOf[as], hostId, directory)
  return atHost ?? (await actsOn(actor, rightOf[as], unionId, directory)) ?? { accountId: actor.accountId }
}

interface Place {
  readonly accountId: string
  readonly before: MembershipRecord
  readonly from: UnionRecord
  readonly to: UnionRecord
  readonly state: 'done' | 'awaiting'
  readonly at: Instant
  readonly by: ActingAdmin
  readonly reasons: readonly string[]
  readonly asked: PlacementAsked
}

async function placing(
  { before, accountId, from, to, state, at, by, reasons, asked }: Place,
  deps: MembershipDeps,
): Promise<TransferChange> {
  const { personId, memberNumber, name, occupation, since, unionId: fromUnionId } = before
  const transferId = ownIdOf(personId, deps.newId())
  const waitedSince = isWaitingKind(to.kind) ? undefined : before.waitingSince
  const transfer: TransferRecord = {
    transferId,
    personId,
    accountId,
    name,
    occupation,
    move: {
      fromUnionId,
      toUnionId: to.unionId,
      memberNumber,
      since,
      waitedSince,
      doneAt: state === 'done' ? at : undefined,
    },
    responsibleUnionId: to.hostId ?? to.unionId,
    placedBy: { accountId: by.accountId, unionId: from.unionId, onBehalfOf: by.onBehalfOf },
    waitingSince: at,
    reasons: [...reasons],
    version: 1,
    ...(state === 'done' ? { state, basis: 'placement' } : { state, dueOn: dueOn(await deps.settings(), at) }),
  }
  const turn = { transferId, at }
  const after = state === 'done' ? movedTo(before, to, turn) : awaiting(before, turn)
  const audit = audited({ act: actOf[asked.as], unionId: from.unionId, by, subject: transferId }, deps)
  return { transfer: { after: transfer }, membership: { after, before }, audit }
}

function dueOn({ transfers, dayTable }: CitySettings, at: Instant): string {
  return addWorkingDays(localDateOf(at), transfers.decideWithin, dayTable)
}
