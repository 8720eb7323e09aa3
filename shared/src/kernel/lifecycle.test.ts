import { describe, expect, it } from 'vitest'
import type { Moves } from './lifecycle'
import { mayMove, movesFrom } from './lifecycle'

type State = 'draft' | 'open' | 'withdrawn' | 'admitted'
type Party = 'applicant' | 'reviewer' | 'auditor'

const moves = {
  submit: { by: 'applicant', from: ['draft'], to: 'open' },
  withdraw: { by: 'applicant', from: ['draft', 'open'], to: 'withdrawn' },
  approve: { by: 'reviewer', from: ['open'], to: 'admitted' },
} as const satisfies Moves<State, Party>

describe('a lifecycle', () => {
  it('lets the named party move from the named states', () => {
    expect(mayMove(moves, 'withdraw', 'draft', 'applicant')).toBe(true)
    expect(mayMove(moves, 'approve', 'open', 'reviewer')).toBe(true)
  })

  it('lets nobody else move, nor anybody from another state', () => {
    expect(mayMove(moves, 'approve', 'open', 'applicant')).toBe(false)
    expect(mayMove(moves, 'withdraw', 'admitted', 'applicant')).toBe(false)
  })

  it('names the moves that a screen offers, in the order of the table', () => {
    expect(movesFrom(moves, 'draft', 'applicant')).toEqual(['submit', 'withdraw'])
    expect(movesFrom(moves, 'admitted', 'reviewer')).toEqual([])
  })

  it('answers for states and parties that the table does not mention', () => {
    const state: State = 'withdrawn'
    const party: Party = 'auditor'
    expect(movesFrom(moves, state, party)).toEqual([])
  })
})
