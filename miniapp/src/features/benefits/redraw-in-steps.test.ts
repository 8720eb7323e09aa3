import { redraw } from '@gongyou/shared/domain/benefits/draw'
import { describe, expect, it } from 'vitest'
import { hashed, redrawInSteps, type RedrawStep } from './redraw-in-steps'

const tickets = Array.from({ length: 2_700 }, (_, place) => hashed(`${place}`).slice(0, 16))
const drawing = { seed: 'seed', publicValue: '2026-11-15 3421.55', tickets, withdrawn: tickets.slice(0, 1), units: 3 }

describe('a draw of thousands, drawn once more', () => {
  it('comes to what it comes to at once, and says on the way how far it is', async () => {
    const steps: RedrawStep[] = []
    const redrawn = await redrawInSteps(drawing, { tell: (step) => steps.push(step), wanted: () => true })
    expect(redrawn).toEqual(redraw(drawing, hashed))
    const [first, second, third] = steps
    expect([first, second]).toEqual([
      { at: 'checking', tickets: 2_500 },
      { at: 'checking', tickets: 2_700 },
    ])
    expect([third, steps[steps.length - 1]]).toEqual([
      { at: 'reckoning', tickets: 250 },
      { at: 'reckoning', tickets: 2_699 },
    ])
  })

  it.each([0, 1, 4])('stops after %s steps where nobody waits for it any more', async (most) => {
    const steps: RedrawStep[] = []
    const wanted = () => steps.length < most
    expect(await redrawInSteps(drawing, { tell: (step) => steps.push(step), wanted })).toBeUndefined()
    expect(steps).toHaveLength(most)
  })
})
