import { describe, expect, it } from 'vitest'
import { decideWorkAgain, decideWorkLoss, retainedKinds } from './retention'
import { membershipStates } from './states'

const unions = { present: 'old-union', atHome: 'home-union' }

describe('losing the work', () => {
  it('leaves the membership with the old union', () => {
    expect(decideWorkLoss('active', unions)).toEqual({ kind: 'kept', unionId: 'old-union' })
  })

  it('brings it to the online home of where the member lives where the old union has closed', () => {
    expect(decideWorkLoss('active', { atHome: 'home-union' })).toEqual({ kind: 'kept', unionId: 'home-union' })
    expect(decideWorkLoss('active', {})).toEqual({ kind: 'refused', because: 'home-needed' })
  })

  it('is declared once, and not by somebody who is leaving or has left', () => {
    const outcomes = membershipStates.map((state) => {
      const decision = decideWorkLoss(state, unions)
      return decision.kind === 'refused' ? decision.because : decision.kind
    })
    expect(outcomes).toEqual(['kept', 'retained-already', 'not-now', 'not-now', 'not-now', 'not-now'])
  })
})

describe('working again', () => {
  it('takes one tap of the member, but for what the union has recorded as retirement', () => {
    expect(retainedKinds.map((kind) => decideWorkAgain('retained', kind))).toEqual([
      'retired-by-union',
      'active',
      'active',
      'active',
    ])
    for (const state of ['active', 'leaving', 'left', 'expelled', 'revoked'] as const) {
      expect(decideWorkAgain(state, 'unemployed')).toBe('not-retained')
    }
  })
})
