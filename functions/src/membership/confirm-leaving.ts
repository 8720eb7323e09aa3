import type { Refused } from '@gongyou/shared/contracts/kit'
import { leavingMoves } from '@gongyou/shared/domain/membership/leaving'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { audited } from '../platform/audited'
import { actsOn } from '../platform/reach'
import { repeated, type Actor, type KeyedUseCase } from '../platform/use-case'
import type { LeavingRecord } from '../table/departures.entities'
import type { MembershipDeps } from './dependencies'
import { renderLeavingForStaff } from './render-leaving'
import { takingEffect, waitsFor } from './take-effect'

/** The committee confirms a leaving before the time does. It cannot refuse one: whoever wants to leave, leaves. */
export const confirmLeaving: KeyedUseCase<'leaving.confirm', MembershipDeps> = {
  async run({ input, actor, request }, deps) {
    const leaving = await deps.departures.leaving(input.id)
    const by = leaving && (await actsOn(actor, 'confirm-leaving', leaving.responsibleUnionId, deps.directory))
    if (!leaving || !by) return { problem: 'not-found' }
    const refused = refusedFor(leaving, input.version, actor)
    if (refused) return refused
    const { membership } = await deps.people.withId(leaving.personId)
    if (!membership || !waitsFor(membership, leaving)) return { problem: 'changed-meanwhile' }

    const settings = await deps.settings()
    const change = await takingEffect({ leaving, membership }, { at: deps.now(), basis: 'decision', settings }, deps)
    const unionId = leaving.responsibleUnionId
    const audit = audited({ act: 'leaving.confirm', unionId, by, subject: leaving.leavingId }, deps)
    const ids = { leavingId: leaving.leavingId }
    const saved = await deps.departures.save({ ...change, audit }, { request, status: 200, ids })
    if (saved === 'repeated') return repeated
    return saved === 'lost' ? { problem: 'changed-meanwhile' } : rendered(change.leaving.after, deps)
  },
  async repeat({ ids }, { actor }, deps) {
    const leaving = await deps.departures.leaving(ids['leavingId'] ?? '')
    const by = leaving && (await actsOn(actor, 'confirm-leaving', leaving.responsibleUnionId, deps.directory))
    return leaving && by ? rendered(leaving, deps) : { problem: 'not-found' }
  },
}

function refusedFor(leaving: LeavingRecord, version: number, actor: Actor): Refused | undefined {
  if (leaving.accountId === actor.accountId) return { problem: 'own-application' }
  if (leaving.version !== version) return { problem: 'changed-meanwhile' }
  return mayMove(leavingMoves, 'confirm', leaving.state, 'reviewer') ? undefined : { problem: 'changed-meanwhile' }
}

async function rendered(leaving: LeavingRecord, { directory }: MembershipDeps) {
  const unions = await directory.unions([leaving.move.fromUnionId])
  return { status: 200, body: renderLeavingForStaff(leaving, unions) } as const
}
