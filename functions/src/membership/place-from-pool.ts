import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { MembershipDeps } from './dependencies'
import { placeMany, resultsOf } from './place-many'

/**
 * Places up to a hundred members of pools where the proposals say, or by hand elsewhere: each with an answer. Each is a
 * transfer, of which the member is told, and which the member can undo.
 */
export const placeFromPool: KeyedUseCase<'pool.place', MembershipDeps> = {
  async run({ input: { placements }, actor, request }, deps) {
    const unionId = actor.grants.find(({ role }) => role === 'reviewer')?.unionId ?? ''
    const asked = {
      act: 'pool.place',
      as: 'pool',
      placements,
      reasons: [],
      actor,
      request,
      audit: { unionId },
    } as const
    const batch = await placeMany(asked, deps)
    return batch === 'repeated' ? repeated : { status: 200, body: { results: resultsOf(batch) } }
  },
  async repeat({ ids }, _, { moveBatches }) {
    const batch = await moveBatches.withId(ids['batchId'] ?? '')
    return batch ? { status: 200, body: { results: resultsOf(batch) } } : { problem: 'not-found' }
  },
}
