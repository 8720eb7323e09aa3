import type { Reply } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { staffSentence, toldOfWorker } from '../../session/told-to-staff'

/** Whoever could not be moved, and why. */
export interface LeftBehind {
  readonly memberNumber: string
  readonly says: string
}

/** What became of a group that was moved: each has an answer of its own. */
export interface Placed {
  readonly moved: number
  /** Those for whom the other union has to answer. */
  readonly awaited: number
  readonly left: readonly LeftBehind[]
}

export type PlacingProgress =
  | { readonly at: 'choosing' }
  | { readonly at: 'sending' }
  | ({ readonly at: 'placed' } & Placed)
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

export const nobodyPlaced: Placed = { moved: 0, awaited: 0, left: [] }

/** What came of a group together with those that were moved before it. */
export function withPlaced(before: Placed, { results }: Reply<'pool.place'>['body']): Placed {
  const inState = (state: 'done' | 'awaiting') => results.filter((each) => each.state === state).length
  const left = results.flatMap(({ memberNumber, problem }) =>
    problem ? [{ memberNumber, says: toldOfWorker(staffSentence(problem)) }] : [],
  )
  return {
    moved: before.moved + inState('done'),
    awaited: before.awaited + inState('awaiting'),
    left: [...before.left, ...left],
  }
}
