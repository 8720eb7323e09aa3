import { describe, expect, it } from 'vitest'
import { decideWorkAgain, decideWorkLoss, mostPauses, retainedKinds, withPause, type Pause } from './retention'
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
    expect(outcomes).toEqual([
      'kept',
      'retained-already',
      'leaving-already',
      'membership-ended',
      'membership-ended',
      'membership-ended',
    ])
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

describe('the history of pauses', () => {
  it('keeps the latest, so that a membership stays small', () => {
    const pause = (day: number): Pause => ({ at: `day ${day}`, event: 'work-again', by: 'applicant', unionId: 'union' })
    let pauses: Pause[] = []
    for (let day = 0; day < 30; day += 1) pauses = withPause(pauses, pause(day))
    expect([pauses.length, pauses.at(-1)]).toEqual([mostPauses, pause(29)])
  })
})
