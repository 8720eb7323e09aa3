import { plus, seconds } from '@gongyou/shared/kernel/time'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { MembershipDeps } from './dependencies'
import { poolsOf } from './pools-of'
import { unionInReach } from './union-in-reach'
import { walkPool } from './walk-pool'

/** As long as somebody waits for an answer. */
const longest = seconds(6)

/** Looks for unions nearer to the work of everybody in a pool now, and not only tonight; in portions where many wait. */
export const considerPool: KeyedUseCase<'pool.consider', MembershipDeps> = {
  async run({ input, actor, request }, deps) {
    const union = await unionInReach(input.union, 'place-members', actor, deps.directory)
    if (!union) return { problem: 'not-found' }
    const until = plus(deps.now(), longest)
    let [considered, left] = [0, false]
    for (const pool of await poolsOf(union, deps.members)) {
      const walked = await walkPool(pool, deps, () => deps.now() < until)
      considered += walked.considered
      left ||= !walked.isThrough
    }
    const ids = { considered: String(considered), left: left ? 'some' : '' }
    const saved = await deps.moveBatches.note({ request, status: 200, ids })
    return saved === 'repeated' ? repeated : { status: 200, body: { considered, left } }
  },
  repeat: async ({ ids }) => ({
    status: 200,
    body: { considered: Number(ids['considered'] ?? 0), left: ids['left'] === 'some' },
  }),
}
