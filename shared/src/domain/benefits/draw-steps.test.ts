import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import { decideValue, publicValueText, tidyValue, type ValuedDraw } from './draw-steps'

const today = '2026-11-20' as LocalDate
const closed: ValuedDraw = { state: 'closed', closedOn: '2026-11-17' as LocalDate }
const value = { on: '2026-11-18' as LocalDate, value: '3,245.17' }
const valued: ValuedDraw = { ...closed, state: 'valued', given: value }
const decide = (draw: ValuedDraw, change: Partial<typeof value> = {}, isSecond = false) =>
  decideValue(draw, { ...value, ...change, isSecond }, today)

describe('the public value of a draw', () => {
  it('is of a day after entries closed, and of none to come', () => {
    expect(decide(closed, { on: '2026-11-17' as LocalDate })).toMatchObject({ because: 'value-too-early' })
    expect(decide(closed, { on: '2026-11-21' as LocalDate })).toMatchObject({ because: 'value-not-yet' })
    expect(decide(closed, { on: today })).toEqual({ kind: 'given' })
  })

  it('cannot be given before the close, nor after it was decided', () => {
    expect(decide({ state: 'committed' })).toMatchObject({ because: 'draw-not-closed' })
    for (const state of ['drawing', 'done'] as const) {
      expect(decide({ ...valued, state }, {}, true)).toMatchObject({ because: 'draw-decided' })
    }
  })

  it('counts where a second person has typed the same, and the first alone only corrects it', () => {
    expect(decide(valued, {}, true)).toEqual({ kind: 'confirmed' })
    expect(decide(valued, {}, false)).toEqual({ kind: 'given' })
    expect(decide(valued, { value: '3,245.71' }, true)).toMatchObject({ because: 'value-differs' })
    expect(decide(valued, { on: '2026-11-19' as LocalDate }, true)).toMatchObject({ because: 'value-differs' })
  })

  it('is the same however it was spaced', () => {
    expect(publicValueText({ ...value, value: tidyValue('  12 03   27 ') })).toBe('2026-11-18 12 03 27')
  })
})
