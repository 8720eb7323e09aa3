import type { TieKind, UnionRecord } from '../table/unions.entities'
import type { CarryingDeps } from './dependencies'
import { inTurn, passThrough, type Carrying, type Pass } from './relocate'

/** Rewrites the unions that name this one: as their parent, as the host in whose name they admit, as their trade's line. */
export function relocateTree(carrying: Carrying, deps: CarryingDeps): Promise<Pass> {
  const { kind, from, into, heir } = carrying
  const through = (tie: TieKind, change: (union: UnionRecord) => UnionRecord | undefined) => () =>
    passThrough(
      async (limit, start) => {
        const { items, next } = await deps.tree.tiedTo(from.unionId, tie, limit, start)
        return { ids: items.map(({ to }) => to), next }
      },
      (unionId) => rewrite(unionId, change, deps),
      deps,
    )
  return inTurn([
    through('child', (union) => (union.parentId === from.unionId ? { ...union, parentId: heir.unionId } : undefined)),
    through('hosted', (union) => (union.hostId === from.unionId ? { ...union, hostId: into.unionId } : undefined)),
    through('lined', (union) =>
      union.lineId === from.unionId ? { ...union, lineId: kind === 'merge' ? into.unionId : undefined } : undefined,
    ),
  ])
}

async function rewrite(
  unionId: string,
  change: (union: UnionRecord) => UnionRecord | undefined,
  { tree }: CarryingDeps,
): Promise<'moved' | 'lost' | 'not-there'> {
  const before = await tree.asItIs(unionId)
  const changed = before && change(before)
  if (!before || !changed) return 'not-there'
  const after = { ...changed, version: before.version + 1 }
  return (await tree.save({ unions: [{ after, before }], audits: [] })) === 'saved' ? 'moved' : 'lost'
}
