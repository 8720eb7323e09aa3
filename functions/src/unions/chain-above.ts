import type { UnionRecord } from '../table/unions.entities'
import type { Tree } from './tree.repository'

/** Longer chains than any tree of unions has; a circle by mistake must end somewhere. */
const deepest = 12

/** The unions above one, nearest first, as they are now; a merger above is followed. */
export async function chainAbove(union: UnionRecord, { asItIs }: Pick<Tree, 'asItIs'>): Promise<UnionRecord[]> {
  const chain: UnionRecord[] = []
  let next = union.mergedInto ?? union.parentId
  for (let hops = 0; next !== undefined && hops < deepest; hops += 1) {
    const above = await asItIs(next)
    if (!above) return chain
    chain.push(above)
    next = above.mergedInto ?? above.parentId
  }
  return chain
}

/** More mergers after one another than anybody lives to see. */
const mostHops = 12

/** A union as it is now, mergers followed. */
export async function asItBecame(
  unionId: string,
  { asItIs }: Pick<Tree, 'asItIs'>,
  hops = mostHops,
): Promise<UnionRecord | undefined> {
  const union = await asItIs(unionId)
  return union?.mergedInto && hops > 0 ? asItBecame(union.mergedInto, { asItIs }, hops - 1) : union
}
