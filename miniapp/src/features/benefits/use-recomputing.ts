import { drawMismatches } from '@gongyou/shared/domain/benefits/draw'
import { useTap } from '../../api/use-tap'
import { pause } from '../../platform/clock'
import { hexOf, utf8Bytes } from '../../session/bytes'
import { sha256 } from '../../session/sha256'
import { useLatestState } from '../../session/use-latest-state'

type Mismatches = ReturnType<typeof drawMismatches>

/** What came of drawing once more on this phone. */
export type Recomputed =
  | { readonly at: 'not-yet' }
  | { readonly at: 'reckoning' }
  | { readonly at: 'done'; readonly mismatches: Mismatches; readonly tickets: number; readonly winners: number }

/** So long the screen needs to say that it reckons, before it has no time for anything else. */
const drawnFirst = 60

/** Draws the winners once more from what was published, here and by nobody's word. */
export function useRecomputing(benefitId: string) {
  const asking = useTap('draw.published')
  const state = useLatestState<Recomputed>(() => ({ at: 'not-yet' }))

  async function recompute(): Promise<void> {
    const published = await asking.send({ id: benefitId })
    if (!published) return
    state.set({ at: 'reckoning' })
    await pause(drawnFirst)
    const mismatches = drawMismatches(published, (text) => hexOf(sha256(utf8Bytes(text))))
    state.set({ at: 'done', mismatches, tickets: published.tickets.length, winners: published.winners.length })
  }

  return { asking: asking.progress, recomputed: state.drawn, recompute }
}
