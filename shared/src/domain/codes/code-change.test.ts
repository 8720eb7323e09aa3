import { describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/time'
import { decideCodeChange, type ChangeableCode, type CodeChange } from './code-change'
import { codeMoves, codeStates, type CodeMove } from './code-states'

const now = '2026-11-16T01:30:00.000Z' as Instant
const code: ChangeableCode = {
  state: 'active',
  placement: { kind: 'station', label: '小港骑手驿站', region: '330206006' },
  fastLane: false,
  occupation: 'delivery-rider',
}
const decide = (change: CodeChange, rest: Partial<ChangeableCode> = {}) =>
  decideCodeChange({ ...code, ...rest }, change, now)

describe('a code', () => {
  it('is paused while in use, used again after a pause, and replaced from either', () => {
    const moves = Object.keys(codeMoves) as CodeMove[]
    const allowed = codeStates.flatMap((state) =>
      moves.filter((move) => decide({ move }, { state }).kind !== 'refused').map((move) => `${state} ${move}`),
    )
    expect(allowed).toEqual(['active pause', 'active replace', 'paused resume', 'paused replace'])
  })

  it('says why it cannot be paused, used again or replaced once more', () => {
    const because = (move: CodeMove, state: ChangeableCode['state']) => {
      const decision = decide({ move }, { state })
      return decision.kind === 'refused' && decision.because
    }
    expect(because('pause', 'paused')).toBe('code-not-active')
    expect(because('resume', 'active')).toBe('code-not-paused')
    expect(because('replace', 'replaced')).toBe('code-replaced')
  })

  it('is not changed any more once it was replaced', () => {
    expect(decide({ label: '新站' }, { state: 'replaced' })).toEqual({ kind: 'refused', because: 'code-replaced' })
  })

  it('keeps what nobody asked to change, and loses what was taken away', () => {
    expect(decide({ label: '二楼大厅' })).toEqual({
      kind: 'changed',
      code: { ...code, placement: { ...code.placement, label: '二楼大厅' }, fastLaneWindow: undefined },
    })
    expect(decide({ occupation: null })).toMatchObject({ code: { occupation: undefined } })
  })

  it('takes a window only for a fast lane, and can lose it', () => {
    const fastLaneWindow = { from: now, until: '2026-11-16T03:00:00.000Z' as Instant }
    expect(decide({ fastLaneWindow })).toMatchObject({ because: 'window-without-fast-lane' })
    expect(decide({ fastLaneWindow }, { fastLane: true })).toMatchObject({ code: { fastLaneWindow } })
    const without = decide({ fastLaneWindow: null }, { fastLane: true, fastLaneWindow })
    expect(without).toMatchObject({ kind: 'changed', code: { fastLaneWindow: undefined } })
  })

  it('that is replaced stays as it was, and its successor is in use with what was asked for', () => {
    expect(decide({ move: 'replace', label: '二楼大厅' }, { state: 'paused' })).toMatchObject({
      kind: 'replaced',
      old: { state: 'replaced', placement: { label: '小港骑手驿站' } },
      successor: { state: 'active', placement: { label: '二楼大厅', kind: 'station' }, occupation: 'delivery-rider' },
    })
  })
})
