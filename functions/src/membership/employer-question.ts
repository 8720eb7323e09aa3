import { askedAbout } from '@gongyou/shared/domain/membership/proposal'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { localDateOf } from '@gongyou/shared/kernel/time'
import { repeated, type KeyedUseCase, type UseCase } from '../platform/use-case'
import { inMembersList } from '../table/members-list'
import type { MembershipRecord } from '../table/people.entities'
import type { MembershipDeps } from './dependencies'
import { declining } from './moved-membership'

/** Whether the member wants to be shown to the union at their employer; asked where placement has found one. */
export const showEmployerQuestion: UseCase<'employer.question', MembershipDeps> = async ({ actor }, { people }) => {
  const { membership } = await people.withId(actor.personId)
  if (!membership || !isMembershipHeld(membership.state)) return { problem: 'not-member' }
  const union = askedAbout(membership.proposal)
  const question = union && {
    union: { id: union.unionId, name: union.unionName },
    askedAt: membership.proposal?.at ?? '',
  }
  return { status: 200, body: { question: question ?? null } }
}

/**
 * The member's answer. After a yes staff see the proposal, and the union at the employer decides; after a no it is never
 * proposed again, and tonight another one is looked for.
 */
export const answerEmployerQuestion: KeyedUseCase<'employer.answer', MembershipDeps> = {
  async run({ input, actor, request }, deps) {
    const { membership: before } = await deps.people.withId(actor.personId)
    if (!before || !isMembershipHeld(before.state)) return { problem: 'not-member' }
    const union = askedAbout(before.proposal)
    if (!union || union.unionId !== input.unionId) return { problem: 'no-question' }
    const after = input.agrees ? agreeing(before) : without(declining(before, union.unionId))
    const ids = { agrees: input.agrees ? 'yes' : 'no' }
    const saved = await deps.transfers.save({ membership: { after, before } }, { request, status: 200, ids })
    if (saved === 'repeated') return repeated
    return saved === 'lost' ? { problem: 'changed-meanwhile' } : answer(input.agrees, deps)
  },
  repeat: async ({ ids }, _, deps) => answer(ids['agrees'] === 'yes', deps),
}

function agreeing(membership: MembershipRecord): MembershipRecord {
  const { proposal, version } = membership
  return inMembersList({ ...membership, proposal: proposal && { ...proposal, answer: 'yes' }, version: version + 1 })
}

function without({ proposal: _proposal, ...membership }: MembershipRecord): MembershipRecord {
  return inMembersList({ ...membership, version: membership.version + 1 })
}

function answer(agrees: boolean, { now }: MembershipDeps) {
  return { status: 200, body: { agrees, on: localDateOf(now()) } } as const
}
