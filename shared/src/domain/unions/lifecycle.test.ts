import { describe, expect, it } from 'vitest'
import { mayMove, movesFrom } from '../../kernel/lifecycle'
import { unionChangeMoves, unionChangeStates } from './lifecycle'

describe('a merger or dissolution', () => {
  it('can be withdrawn until it is being carried out, and never after', () => {
    const withdrawable = unionChangeStates.filter((state) => mayMove(unionChangeMoves, 'withdraw', state, 'admin'))
    expect(withdrawable).toEqual(['proposed', 'announced'])
  })

  it('goes one way, and ends', () => {
    expect(unionChangeStates.map((state) => movesFrom(unionChangeMoves, state, 'system'))).toEqual([
      [],
      ['begin'],
      ['settle'],
      ['finish'],
      [],
      [],
    ])
  })

  it('is carried out by nobody’s tap', () => {
    for (const state of unionChangeStates) expect(mayMove(unionChangeMoves, 'begin', state, 'admin')).toBe(false)
  })
})
