import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import type { EndingDeps } from './dependencies'
import { renderChange } from './render-change'

/** The mergers and dissolutions that are on their way in a union's subtree, the first to happen first. */
export const listChanges: UseCase<'union.changes', EndingDeps> = async ({ input, actor }, deps) => {
  if (!(await reaches(actor, 'see-unions', input.id, deps.directory))) return { problem: 'not-found' }
  const all = await deps.changes.onTheirWay()
  const below = await Promise.all(
    all.map(async (change) => {
      const way = [change.unionId, ...(await deps.directory.ancestorsOf(change.unionId))]
      return way.includes(input.id) ? [change] : []
    }),
  )
  const items = await Promise.all(below.flat().map((change) => renderChange(change, actor.accountId, deps)))
  return { status: 200, body: { items } }
}
