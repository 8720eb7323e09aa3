import type { CarryingDeps } from './dependencies'
import { passThrough, type Carrying, type Pass } from './relocate'

/**
 * Puts the codes into the successor's list, where its organizers find them. The codes themselves stay as they are: each
 * goes on naming the union on its poster, so that the page behind it can say what became of that.
 */
export function relocateCodes({ from, into }: Carrying, deps: CarryingDeps): Promise<Pass> {
  const { relocation } = deps
  return passThrough(
    (limit, start) => relocation.codesOf(from.unionId, limit, start),
    async (code) => ((await relocation.listCode(code, from.unionId, into.unionId)) === 'saved' ? 'moved' : 'not-there'),
    deps,
  )
}
