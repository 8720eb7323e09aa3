import { describe, expect, it } from 'vitest'
import { movesFrom } from '../../kernel/lifecycle'
import { plus, seconds, type Instant } from '../../kernel/time'
import { isRollOpen, mayConfirmRoll, mostOpenings, rollLinkLives, rollMoves, rollWaits } from './roll'

const at = '2026-11-16T01:30:00.000Z' as Instant

describe('a full roll of members', () => {
  it('is asked for by one and confirmed by a second, within seven days', () => {
    expect(movesFrom(rollMoves, 'asked', 'reviewer')).toEqual(['withdraw'])
    expect(movesFrom(rollMoves, 'asked', 'second-reviewer')).toEqual(['confirm'])
    expect(mayConfirmRoll('asked', at, plus(plus(at, rollWaits), seconds(-1)))).toBe(true)
    expect(mayConfirmRoll('asked', at, plus(at, rollWaits))).toBe(false)
    expect(mayConfirmRoll('confirmed', at, at)).toBe(false)
  })

  it('is open for a day from its confirmation, for a few downloads, until somebody takes it back', () => {
    const roll = { state: 'confirmed', confirmedAt: at, opened: 0 } as const
    expect(isRollOpen(roll, plus(plus(at, rollLinkLives), seconds(-1)))).toBe(true)
    expect(isRollOpen(roll, plus(at, rollLinkLives))).toBe(false)
    expect(isRollOpen({ ...roll, opened: mostOpenings }, at)).toBe(false)
    expect(isRollOpen({ ...roll, state: 'withdrawn' }, at)).toBe(false)
    expect(isRollOpen({ state: 'asked', opened: 0 }, at)).toBe(false)
  })
})
