import type { Refused } from '@gongyou/shared/contracts/kit'
import { repeated, type Actor, type RequestIdentity, type Repeated } from '../platform/use-case'
import { renderMembership } from '../table/application.rendering'
import type { MembershipRecord } from '../table/people.entities'
import type { Departure } from './departures.repository'
import type { MembershipDeps } from './dependencies'

/** Losing a race means that the membership has changed in between; as it is then decides. */
const mostTries = 4

type Changed = Departure & Required<Pick<Departure, 'membership'>>
type Decide = (membership: MembershipRecord) => Promise<Changed | Refused> | Changed | Refused

/** A member changes the own membership: load it, decide, save; on a lost race from the beginning. */
export async function changeOwnMembership(
  { actor, request }: { readonly actor: Actor & { readonly personId: string }; readonly request: RequestIdentity },
  deps: MembershipDeps,
  decide: Decide,
) {
  const answer = await tryToChange(actor.personId, { request, decide }, deps)
  if ('problem' in answer || 'repeated' in answer) return answer
  return answerWith(answer, deps)
}

/** What a repeat answers: the membership as it is now. */
export async function repeatOwnMembership(personId: string, deps: MembershipDeps) {
  const { membership } = await deps.people.withId(personId)
  return membership ? answerWith(membership, deps) : ({ problem: 'not-member' } as const)
}

async function tryToChange(
  personId: string,
  { request, decide }: { readonly request: RequestIdentity; readonly decide: Decide },
  deps: MembershipDeps,
): Promise<MembershipRecord | Refused | Repeated> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const { membership } = await deps.people.withId(personId)
    if (!membership) return { problem: 'not-member' }
    const change = await decide(membership)
    if ('problem' in change) return change
    const saved = await deps.departures.save(change, { request, status: 200, ids: { personId } })
    if (saved === 'repeated') return repeated
    if (saved === 'saved') return change.membership.after
  }
  return { problem: 'busy', retryAfter: 1 }
}

async function answerWith(membership: MembershipRecord, { directory }: MembershipDeps) {
  const union = await directory.union(membership.unionId)
  return { status: 200, body: { membership: renderMembership(membership, union) } } as const
}
