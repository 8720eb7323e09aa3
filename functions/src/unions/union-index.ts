import type { FindableUnion } from '@gongyou/shared/domain/unions/find-unions'
import { inParallel } from '../platform/concurrency'
import { findableUnion } from '../table/search-entry'
import type { SearchDocuments } from '../table/search.repository'

/** All unions of the city in this server's memory, by id. */
export type UnionIndex = () => Promise<ReadonlyMap<string, FindableUnion>>

/** Districts are read so many at a time. */
const atOnce = 4

interface HeldDistrict {
  readonly version: number
  readonly unions: readonly FindableUnion[]
}

/**
 * Keeps the search documents in memory. Every search asks for the districts' versions, one small read however large the
 * city is, and reads again only a district that has changed.
 */
export function openUnionIndex(search: SearchDocuments): UnionIndex {
  const held = new Map<string, HeldDistrict>()
  let together: ReadonlyMap<string, FindableUnion> = new Map()
  let turn: Promise<unknown> = Promise.resolve()

  const refresh = async () => {
    const versions = [...(await search.versions())]
    const changed = versions.filter(([district, version]) => held.get(district)?.version !== version)
    if (changed.length === 0) return together
    await inParallel(changed, atOnce, async ([district, version]) => {
      held.set(district, { version, unions: (await search.ofDistrict(district)).map(findableUnion) })
    })
    const all = [...held.values()].flatMap(({ unions }) => unions)
    together = new Map(all.map((union) => [union.unionId, union]))
    return together
  }
  // One after the other: two searches at the start of a server read the city once.
  return () => {
    const mine = turn.then(refresh)
    turn = mine.catch(() => {})
    return mine
  }
}
