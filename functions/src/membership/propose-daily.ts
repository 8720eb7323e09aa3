import { localDateOf } from '@gongyou/shared/kernel/time'
import type { Log } from '../platform/log'
import type { Position } from '../table/page'
import { walkPool, type WalkingDeps } from './walk-pool'

type Deps = WalkingDeps & { readonly log: Log; readonly timeLeft: () => boolean }

/**
 * Looks once a day for a union nearer to the work of everybody who waits, pool by pool. Meant to run every hour: what is
 * through today is passed over, and a run that had no time left is gone on with by the next.
 */
export async function proposeDaily(deps: Deps): Promise<{ readonly considered: number }> {
  const today = localDateOf(deps.now())
  let considered = 0
  let from: Position | undefined
  do {
    const { items, next } = await deps.pools.known(from)
    for (const { unionId, walk } of items) {
      if (!deps.timeLeft()) break
      const isThrough = walk?.on === today && walk.from === undefined
      if (!isThrough) considered += (await walkPool(unionId, deps, deps.timeLeft)).considered
    }
    from = next
  } while (from && deps.timeLeft())
  deps.log('pools.walked', { considered })
  return { considered }
}
