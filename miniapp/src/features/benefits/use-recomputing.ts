import { agreesWithTold, drawMismatches, type DrawMismatch } from '@gongyou/shared/domain/benefits/draw'
import type { ClaimState } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import { useEffect, useRef } from 'react'
import { pause } from '../../platform/clock'
import { useLatestState } from '../../session/use-latest-state'
import type { Draw } from './draw-steps'
import { hashed, redrawInSteps, type RedrawStep } from './redraw-in-steps'
import { usePublishedDraw } from './use-published-draw'

export type Mismatch = DrawMismatch | 'own'

/** What came of drawing once more on this phone. */
export type Recomputed =
  | { readonly at: 'not-yet' }
  | { readonly at: 'fetching' | RedrawStep['at']; readonly tickets: number }
  | {
      readonly at: 'done'
      readonly mismatches: readonly Mismatch[]
      readonly tickets: number
      readonly withdrawn: number
      readonly winners: number
    }

/** So long the screen needs to say that it reckons, before it has no time for anything else. */
const drawnFirst = 60

/** Draws the winners once more from what was published, here and by nobody's word. */
export function useRecomputing({ benefitId, mine }: Pick<Draw, 'benefitId' | 'mine'>) {
  const { progress, fetchAll } = usePublishedDraw(benefitId)
  const state = useLatestState<Recomputed>(() => ({ at: 'not-yet' }))
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])

  async function recompute(): Promise<void> {
    const wanted = () => isShown.current
    const published = await fetchAll({ tell: (tickets) => state.set({ at: 'fetching', tickets }), wanted })
    if (!published) return state.set({ at: 'not-yet' })
    state.set({ at: 'checking', tickets: 0 })
    await pause(drawnFirst)
    const redrawn = await redrawInSteps(published, { tell: state.set, wanted })
    if (!redrawn) return
    const isOwnWrong = mine.some(({ ticket, state: came }) => {
      const told = toldBy(came)
      return told !== undefined && !agreesWithTold(published, { ticket, told })
    })
    const wrong = drawMismatches(published, hashed, redrawn)
    const { tickets, withdrawn, winners } = published
    const numbers = { tickets: tickets.length, withdrawn: withdrawn.length, winners: winners.length }
    state.set({ at: 'done', mismatches: isOwnWrong ? [...wrong, 'own'] : wrong, ...numbers })
  }

  return { asking: progress, recomputed: state.drawn, recompute }
}

/** What the draw has told the holder of a claim; nothing where the claim was given back, whether before or after. */
function toldBy(state: ClaimState): 'won' | 'lost' | undefined {
  switch (state) {
    case 'lost':
      return 'lost'
    case 'won':
    case 'held':
    case 'redeemed':
    case 'expired':
      return 'won'
    default:
      return undefined
  }
}
