import { mayAskSecondLook } from '@gongyou/shared/domain/membership/expulsion'
import type { Instant } from '@gongyou/shared/kernel/time'
import { repeated, type KeyedUseCase, type UseCase } from '../platform/use-case'
import type { ExpulsionRecord } from '../table/departures.entities'
import type { MembershipDeps } from './dependencies'
import { renderExpulsion } from './render-expulsion'

/** What the union is about to do, or has done, to the member's own membership. */
export const showOwnExpulsion: UseCase<'expulsion.mine', MembershipDeps> = async ({ actor }, deps) => {
  const own = await ownExpulsion(actor.personId, deps)
  return own ? { status: 200, body: await renderExpulsion(own, deps) } : { problem: 'not-found' }
}

/** Asks the union above to look at the decision again, once and in time. Until it has, nothing is erased. */
export const askSecondLookAtExpulsion: KeyedUseCase<'expulsion.askSecondLook', MembershipDeps> = {
  async run({ actor, request }, deps) {
    const own = await ownExpulsion(actor.personId, deps)
    if (!own) return { problem: 'not-found' }
    const { expulsion: before } = own
    if (before.secondLookAt !== undefined) return { problem: 'second-look-used' }
    if (!mayAskSecondLook(before.state, before.decided?.at as Instant | undefined, deps.now())) {
      return { problem: before.state === 'decided' ? 'second-look-over' : 'expulsion-settled' }
    }
    const [above] = await deps.directory.ancestorsOf(before.responsibleUnionId)
    const at = deps.now()
    const after: ExpulsionRecord = {
      ...before,
      state: 'second-look',
      responsibleUnionId: above ?? before.responsibleUnionId,
      secondLookAt: at,
      waitingSince: at,
      version: before.version + 1,
    }
    const ids = { expulsionId: before.expulsionId }
    const saved = await deps.departures.save({ expulsion: { after, before } }, { request, status: 200, ids })
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'changed-meanwhile' }
    return { status: 200, body: await renderExpulsion({ ...own, expulsion: after }, deps) }
  },
  async repeat(_, { actor }, deps) {
    const own = await ownExpulsion(actor.personId, deps)
    return own ? { status: 200, body: await renderExpulsion(own, deps) } : { problem: 'not-found' }
  },
}

async function ownExpulsion(personId: string, { people, departures }: MembershipDeps) {
  const { membership } = await people.withId(personId)
  const expulsion = membership?.expulsionId && (await departures.expulsion(membership.expulsionId))
  return membership && expulsion ? { expulsion, membership } : undefined
}
