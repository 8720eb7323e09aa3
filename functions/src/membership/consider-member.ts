import { decideProposal, type Proposal } from '@gongyou/shared/domain/membership/proposal'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { days, type Instant } from '@gongyou/shared/kernel/time'
import type { MembershipRecord } from '../table/people.entities'
import type { People } from '../table/people.repository'
import { declining } from './moved-membership'
import { nearerUnion, type PlacementSources } from './nearer-union'

export interface ConsideringDeps extends PlacementSources {
  readonly people: Pick<People, 'applicationWithId'>
  readonly at: Instant
}

/** What is proposed to a member now, where that is not what already stands. */
export interface Considered {
  readonly proposal: Proposal
  readonly declinedUnionIds?: readonly string[]
}

/** Looks for a union nearer to a member's work: first with the one at the employer, then, if that is out, without. */
export async function considerMember(
  membership: MembershipRecord,
  deps: ConsideringDeps,
): Promise<Considered | undefined> {
  const isSettled = membership.waitingSince === undefined || membership.openTransferId !== undefined
  if (isSettled || !isMembershipHeld(membership.state)) return undefined
  const { homeRegion, codePlacement, work } =
    (await deps.people.applicationWithId(membership.applicationId, 'lately')) ?? {}
  const place = { occupation: membership.occupation, homeRegion, codePlacement, work }
  const within = days(deps.settings.transfers.answerWithin)

  const found = await nearerUnion(place, true, deps)
  const decision = decideProposal(membership, found, deps.at, within)
  if (decision.kind !== 'look-further') return decision.kind === 'stands' ? undefined : { proposal: decision.proposal }

  const after = decision.unanswered && found ? declining(membership, found.unionId) : membership
  const further = decideProposal(after, await nearerUnion(place, false, deps), deps.at, within)
  if (further.kind !== 'proposed') return undefined
  return { proposal: further.proposal, declinedUnionIds: decision.unanswered ? after.declinedUnionIds : undefined }
}
