import { describe, expect, it } from 'vitest'
import { movesFrom } from '../../kernel/lifecycle'
import { plus, seconds, type Instant } from '../../kernel/time'
import { expulsionMoves, expulsionStates, mayAskSecondLook, secondLookWithin } from './expulsion'

const decidedAt = '2026-11-16T01:30:00.000Z' as Instant

describe('an expulsion', () => {
  it('is proposed by one and confirmed by a second, looked at again by the union above', () => {
    expect(movesFrom(expulsionMoves, 'proposed', 'reviewer')).toEqual(['withdraw'])
    expect(movesFrom(expulsionMoves, 'proposed', 'second-reviewer')).toEqual(['confirm'])
    expect(movesFrom(expulsionMoves, 'decided', 'member')).toEqual(['askSecondLook'])
    expect(movesFrom(expulsionMoves, 'second-look', 'reviewer-above')).toEqual(['uphold', 'lift'])
  })

  it('is looked at again once, and within fifteen days', () => {
    expect(mayAskSecondLook('decided', decidedAt, plus(decidedAt, secondLookWithin))).toBe(true)
    expect(mayAskSecondLook('decided', decidedAt, plus(plus(decidedAt, secondLookWithin), seconds(1)))).toBe(false)
    for (const state of expulsionStates.filter((each) => each !== 'decided')) {
      expect(mayAskSecondLook(state, decidedAt, decidedAt)).toBe(false)
    }
  })
})
