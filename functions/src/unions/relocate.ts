import { inParallel } from '../platform/concurrency'
import type { IdPage, Position } from '../table/page'
import type { UnionRecord } from '../table/unions.entities'
import type { CarryingDeps } from './dependencies'

/** A union whose people are carried over, and those who take over. */
export interface Carrying {
  readonly changeId: string
  readonly kind: 'merge' | 'dissolve'
  readonly from: UnionRecord
  /** Takes its members, its codes and its applicants. */
  readonly into: UnionRecord
  /** Takes what stood below it. */
  readonly heir: UnionRecord
}

/** What one pass came to. `isClear`: nothing was found any more. */
export interface Pass {
  readonly moved: number
  readonly isClear: boolean
}

export const clear: Pass = { moved: 0, isClear: true }

/** Reads and writes at once; with pages of a hundred about two thousand write units a second at the most. */
const atOnce = 8
const pageSize = 100

/**
 * Goes once through what an index names, page by page, as long as there is time. Whatever has been moved has left the
 * index's partition, so a pass that was broken off simply begins again: what is left is the state, and there is no
 * bookmark that could be wrong. Two passes at once move each thing once, because each write is guarded by its version.
 */
export async function passThrough(
  page: (limit: number, from?: Position) => Promise<IdPage>,
  move: (id: string) => Promise<'moved' | 'lost' | 'not-there'>,
  { timeLeft }: Pick<CarryingDeps, 'timeLeft'>,
): Promise<Pass> {
  let moved = 0
  let isClear = true
  let from: Position | undefined
  do {
    if (!timeLeft()) return { moved, isClear: false }
    const { ids, next } = await page(pageSize, from)
    const outcomes = await inParallel(ids, atOnce, move)
    moved += outcomes.filter((outcome) => outcome === 'moved').length
    if (outcomes.some((outcome) => outcome !== 'not-there')) isClear = false
    from = next
  } while (from)
  return { moved, isClear }
}

/** One pass after the other. */
export async function inTurn(passes: readonly (() => Promise<Pass>)[]): Promise<Pass> {
  let sum = clear
  for (const pass of passes) {
    const { moved, isClear } = await pass()
    sum = { moved: sum.moved + moved, isClear: sum.isClear && isClear }
  }
  return sum
}
