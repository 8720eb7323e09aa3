import type { Refused } from '@gongyou/shared/contracts/kit'
import { leavingMoves, stateAfterStaying } from '@gongyou/shared/domain/membership/leaving'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { LeavingRecord } from '../table/departures.entities'
import type { MembershipRecord } from '../table/people.entities'
import type { MembershipDeps } from './dependencies'
import { renderLeaving, type OwnLeaving } from './render-leaving'
import { ownLeaving } from './show-leaving'

/** Stays after all, as long as the leaving has not taken effect: everything is as it was before. */
export const takeBackLeaving: KeyedUseCase<'leaving.takeBack', MembershipDeps> = {
  async run({ actor, request }, deps) {
    const { membership } = await deps.people.withId(actor.personId)
    const own = await ownLeaving(membership?.leaving?.leavingId, actor.personId, deps)
    if (!own) return { problem: 'not-found' }
    const after = stayed(own, deps)
    if ('problem' in after) return after
    const change = {
      leaving: { after: after.leaving, before: own.leaving },
      membership: { after: after.membership, before: own.membership },
    }
    const ids = { leavingId: own.leaving.leavingId }
    const saved = await deps.departures.save(change, { request, status: 200, ids })
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'changed-meanwhile' }
    return { status: 200, body: await renderLeaving(after, deps) }
  },
  async repeat({ ids }, { actor }, deps) {
    const own = await ownLeaving(ids['leavingId'], actor.personId, deps)
    return own ? { status: 200, body: await renderLeaving(own, deps) } : { problem: 'not-found' }
  },
}

function stayed({ leaving, membership }: OwnLeaving, { now }: MembershipDeps): OwnLeaving | Refused {
  const state = membership.leaving && stateAfterStaying(membership.state, membership.leaving.from)
  if (!state || !mayMove(leavingMoves, 'takeBack', leaving.state, 'member')) return { problem: 'leaving-settled' }
  const settled: LeavingRecord = {
    ...leaving,
    state: 'taken-back',
    dueOn: undefined,
    takenBackAt: now(),
    version: leaving.version + 1,
  }
  const held: MembershipRecord = { ...membership, state, leaving: undefined, version: membership.version + 1 }
  return { leaving: settled, membership: held }
}
