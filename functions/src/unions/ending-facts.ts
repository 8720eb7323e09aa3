import { dissolutionRefused, mergerRefused, type EndingGrounds } from '@gongyou/shared/domain/unions/ending'
import type { UnionKind } from '@gongyou/shared/domain/unions/kinds'
import type { EndingRefusal } from '@gongyou/shared/domain/unions/refusals'
import type { Position } from '../table/page'
import type { UnionRecord } from '../table/unions.entities'
import { chainAbove } from './chain-above'
import type { EndingDeps } from './dependencies'
import { regionsLeftAlone } from './stand-ins'

/** Why a union may not be merged into that one as things stand now. */
export async function mergerRefusedNow(
  union: UnionRecord,
  into: UnionRecord,
  grounds: EndingGrounds,
  deps: EndingDeps,
): Promise<EndingRefusal | undefined> {
  const [facts, above] = await Promise.all([factsAbout(union, deps), chainAbove(into, deps.tree)])
  const ancestorIds = above.map(({ unionId }) => unionId)
  return mergerRefused(facts, { ...into, ancestorIds, changePending: into.change !== undefined }, grounds)
}

/** Why a union may not be dissolved as things stand now. */
export async function dissolutionRefusedNow(
  union: UnionRecord,
  grounds: EndingGrounds,
  deps: EndingDeps,
): Promise<EndingRefusal | undefined> {
  const [facts, leftAlone] = await Promise.all([factsAbout(union, deps), regionsLeftAlone(union, deps)])
  return dissolutionRefused(facts, leftAlone, grounds)
}

async function factsAbout(union: UnionRecord, { tree }: EndingDeps) {
  const [hosted, childKinds, parent] = await Promise.all([
    tree.tiedTo(union.unionId, 'hosted', 1),
    kindsBelow(union.unionId, tree),
    union.parentId === undefined ? undefined : tree.asItIs(union.parentId),
  ])
  return {
    ...union,
    changePending: union.change !== undefined,
    hostsOthers: hosted.items.length > 0,
    childKinds,
    parentKind: parent?.kind,
  }
}

async function kindsBelow(unionId: string, tree: EndingDeps['tree']): Promise<UnionKind[]> {
  const kinds = new Set<UnionKind>()
  let from: Position | undefined
  do {
    const { items, next } = await tree.tiedTo(unionId, 'child', 500, from)
    for (const { kind } of items) if (kind !== undefined) kinds.add(kind)
    from = next
  } while (from)
  return [...kinds]
}
