import { plus, seconds } from '@gongyou/shared/kernel/time'
import { repeated, type KeyedUseCase } from '../platform/use-case'
import type { MembershipDeps } from './dependencies'
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
    const { considered, isThrough } = await walkPool(union.unionId, deps, () => deps.now() < until)
    const ids = { considered: String(considered), left: isThrough ? '' : 'some' }
    const saved = await deps.moveBatches.note({ request, status: 200, ids })
    return saved === 'repeated' ? repeated : { status: 200, body: { considered, left: !isThrough } }
  },
  repeat: async ({ ids }) => ({
    status: 200,
    body: { considered: Number(ids['considered'] ?? 0), left: ids['left'] === 'some' },
  }),
}
