import type { Answer } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { usePages } from '../../api/use-pages'
import { useConnection } from '../../session/connection'
import { useTicks } from '../../session/use-ticks'
import { nobodyPlaced, withPlaced, type PlacingProgress } from './placing'

export type WaitingMember = Answer<'pool.list'>['body']['items'][number]

const numberOf = ({ memberNumber }: WaitingMember) => memberNumber

const poolIn = {
  rowsIn: ({ items }: { readonly items: readonly WaitingMember[] }) => items,
  keyOf: numberOf,
}

/** As many as one request places. */
const mostAtOnce = 100

/** A pool: who waits, who is ticked, and placing many at once where each is proposed. */
export function usePool(unionId: string) {
  const { ask } = useConnection()
  const { shown, again, more } = usePages('pool.list', { union: unionId, limit: mostAtOnce }, poolIn)
  const [progress, setProgress] = useState<PlacingProgress>({ at: 'choosing' })
  const waiting = shown.at === 'here' ? shown.body.items : []
  const { ticked, toggle, tick } = useTicks(waiting, numberOf)
  const chosen = ticked.slice(0, mostAtOnce)
  const proposed = chosen.flatMap(({ memberNumber, proposal }) =>
    proposal ? [{ memberNumber, unionId: proposal.unionId }] : [],
  )

  /** Without an answer everything stays as it is: the same tap again is the same group. */
  async function place(): Promise<void> {
    setProgress({ at: 'sending' })
    const reached = await ask('pool.place', { placements: proposed })
    if (reached.at !== 'offline') {
      tick([])
      await again()
    }
    setProgress(reached.at === 'answered' ? { at: 'placed', ...withPlaced(nobodyPlaced, reached.body) } : reached)
  }

  const tickAll = () => tick(waiting.filter(({ proposal }) => proposal !== null))
  return { shown, again, more, chosen, proposed, toggle, tickAll, progress, place }
}
