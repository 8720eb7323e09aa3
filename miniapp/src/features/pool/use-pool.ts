import type { Answer, Reply } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { usePages } from '../../api/use-pages'
import { useConnection } from '../../session/connection'

export type WaitingMember = Answer<'pool.list'>['body']['items'][number]

/** What became of the last group that was placed. */
export type PlacingProgress =
  | { readonly at: 'choosing' }
  | { readonly at: 'sending' }
  | {
      readonly at: 'placed'
      readonly moved: number
      /** Those for whom the other union has to answer. */
      readonly awaited: number
      /** Whoever could not be placed, each with the reason. */
      readonly left: readonly string[]
    }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

const poolIn = {
  rowsIn: ({ items }: { readonly items: readonly WaitingMember[] }) => items,
  keyOf: ({ memberNumber }: WaitingMember) => memberNumber,
}

/** As many as one request places. */
const mostAtOnce = 100

/** A pool: who waits, who is ticked, and placing many at once where each is proposed. */
export function usePool(unionId: string) {
  const { ask } = useConnection()
  const { shown, again, more } = usePages('pool.list', { union: unionId, limit: mostAtOnce }, poolIn)
  const [held, setHeld] = useState<readonly string[]>([])
  const [progress, setProgress] = useState<PlacingProgress>({ at: 'choosing' })
  const waiting = shown.at === 'here' ? shown.body.items : []
  const ticked = waiting.filter(({ memberNumber, proposal }) => proposal && held.includes(memberNumber))

  const toggle = ({ memberNumber }: WaitingMember) =>
    setHeld((before) =>
      before.includes(memberNumber) ? before.filter((each) => each !== memberNumber) : [...before, memberNumber],
    )
  const tickAll = () => setHeld(waiting.flatMap(({ memberNumber, proposal }) => (proposal ? [memberNumber] : [])))

  /** Without an answer everything stays as it is: the same tap again is the same group. */
  async function place(): Promise<void> {
    setProgress({ at: 'sending' })
    const placements = ticked
      .slice(0, mostAtOnce)
      .flatMap(({ memberNumber, proposal }) => (proposal ? [{ memberNumber, unionId: proposal.unionId }] : []))
    const reached = await ask('pool.place', { placements })
    if (reached.at !== 'offline') {
      setHeld([])
      await again()
    }
    setProgress(reached.at === 'answered' ? placed(reached.body) : reached)
  }

  return { shown, again, more, ticked, toggle, tickAll, progress, place }
}

function placed({ results }: Reply<'pool.place'>['body']): PlacingProgress {
  const inState = (state: 'done' | 'awaiting') => results.filter((each) => each.state === state).length
  return {
    at: 'placed',
    moved: inState('done'),
    awaited: inState('awaiting'),
    left: results.flatMap(({ problem }) => (problem ? [problem.detail] : [])),
  }
}
