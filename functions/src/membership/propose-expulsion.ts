import { isMembershipInUse } from '@gongyou/shared/domain/membership/states'
import type { Input } from '@gongyou/shared/contracts/contract'
import { audited } from '../platform/audited'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { ExpulsionRecord } from '../table/departures.entities'
import type { MembershipRecord } from '../table/people.entities'
import type { MembershipDeps } from './dependencies'
import { ownIdOf } from './own-id'
import { memberInReach } from './record-retention'
import { renderExpulsionForStaff } from './render-expulsion'
import { expulsionInReach } from './take-expulsion-step'

/**
 * The first step of an expulsion: a person records what the union group said, on which day and on which paper. Nothing
 * changes for the member but that they are told; a second person has to confirm the committee's decision.
 */
export const proposeExpulsion: KeyedUseCase<'expulsion.propose', MembershipDeps> = {
  async run({ input, actor, request }, deps) {
    const found = await memberInReach(input.memberNumber, actor, deps, 'expel-member')
    if (!found) return { problem: 'not-found' }
    const { membership: before, by } = found
    if (before.personId === actor.account.personId) return { problem: 'own-application' }
    if (!isMembershipInUse(before.state)) return { problem: 'membership-not-in-use' }
    const open = before.expulsionId === undefined ? undefined : await deps.departures.expulsion(before.expulsionId)
    if (open?.state === 'proposed') return { problem: 'expulsion-open' }

    const expulsion = await newExpulsion(before, { ...input, by }, deps)
    const { expulsionId } = expulsion
    const after = { ...before, expulsionId, version: before.version + 1 }
    const audit = audited({ act: 'expulsion.propose', unionId: before.unionId, by, subject: expulsionId }, deps)
    const change = { membership: { after, before }, expulsion: { after: expulsion }, audit }
    const saved = await deps.departures.save(change, { request, status: 201, ids: { expulsionId } })
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'changed-meanwhile' }
    return { status: 201, body: await renderExpulsionForStaff(expulsion, actor.accountId, deps) }
  },
  async repeat({ ids }, { actor }, deps) {
    const found = await expulsionInReach(ids['expulsionId'] ?? '', actor, deps)
    if (!found) return { problem: 'not-found' }
    return { status: 201, body: await renderExpulsionForStaff(found.expulsion, actor.accountId, deps) }
  },
}

type Proposing = Input<'expulsion.propose'> & {
  readonly by: { readonly accountId: string; readonly personId?: string; readonly onBehalfOf?: string }
}

async function newExpulsion(
  { personId, name, occupation, unionId: fromUnionId, memberNumber, since }: MembershipRecord,
  { reasons, discussedOn, document, by: { personId: proposedBy, ...by } }: Proposing,
  { directory, people, newId, now }: MembershipDeps,
): Promise<ExpulsionRecord> {
  const at = now()
  const [union, { person }] = await Promise.all([directory.union(fromUnionId), people.withId(personId)])
  return {
    personId,
    expulsionId: ownIdOf(personId, newId()),
    accountId: person?.accountId ?? '',
    name,
    occupation,
    move: { fromUnionId, memberNumber, since },
    responsibleUnionId: union?.hostId ?? union?.unionId ?? fromUnionId,
    state: 'proposed',
    reasons: [...reasons],
    discussedOn,
    proposed: { ...by, at, document },
    proposedBy,
    waitingSince: at,
    version: 1,
  }
}
