import { steps, type Step } from '@gongyou/shared/domain/enrolment/lifecycle'
import { describe, expect, it } from 'vitest'
import { stagesOf } from './stages-of'

const at = (step: Step) => stagesOf({ step, timeline: [] }).map((stage) => stage.at)

describe('the four stages', () => {
  it('stand for all eight steps, each in one stage and in their order', () => {
    const inStages = stagesOf({ step: 'submitted', timeline: [] }).flatMap((stage) => stage.steps)
    expect(inStages).toHaveLength(steps.length)
  })

  it('show where an application is that has been handed to a reviewer', () => {
    expect(at('assigned')).toEqual(['done', 'done', 'here', 'ahead'])
  })

  it('are all done with the admission: what is left can wait until after the card', () => {
    for (const step of ['admitted', 'profile-completed', 'verified'] as const) {
      expect(at(step)).toEqual(['done', 'done', 'done', 'done'])
    }
  })

  it('never go back as the steps go on, and have one place at most where the application is', () => {
    const doneAt = steps.map((step) => at(step).filter((stage) => stage === 'done').length)
    expect(doneAt).toEqual([...doneAt].sort((a, b) => a - b))
    for (const step of steps) expect(at(step).filter((stage) => stage === 'here').length).toBeLessThanOrEqual(1)
  })

  it('give a step the day on which it was last done, and none to what came beside the steps', () => {
    const entry = { step: 'assigned' as const, by: 'system' as const, reasons: [] }
    const [, placed] = stagesOf({
      step: 'assigned',
      timeline: [
        { ...entry, at: '2026-11-10T01:00:00.000Z' },
        { ...entry, at: '2026-11-12T01:00:00.000Z' },
        { ...entry, at: '2026-11-13T01:00:00.000Z', event: 'return' },
      ],
    })
    expect(placed?.steps.map(({ on }) => on)).toEqual([undefined, undefined, '11月12日'])
  })
})
