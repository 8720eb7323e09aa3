import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDateOf, plus, hours, type Instant, type LocalDate } from '../../kernel/time'
import { decideLeaving, stateAfterStaying, tookEffectAt } from './leaving'
import { membershipStates } from './states'

const monday = '2026-11-16T01:30:00.000Z' as Instant
const terms = { workingDays: 5, dayTable: { daysOff: [], makeUpDays: [] } }

describe('leaving', () => {
  it('freezes the membership at once and gives the committee five working days', () => {
    expect(decideLeaving('active', monday, terms)).toEqual({
      kind: 'frozen',
      from: 'active',
      confirmBy: '2026-11-23',
    })
  })

  it('counts no day off and every make-up day', () => {
    const dayTable = { daysOff: ['2026-11-17' as LocalDate], makeUpDays: ['2026-11-21' as LocalDate] }
    expect(decideLeaving('retained', monday, { workingDays: 5, dayTable })).toMatchObject({ confirmBy: '2026-11-23' })
  })

  it('is open to every member and to nobody else, with the reason', () => {
    const outcome = (state: (typeof membershipStates)[number]) => {
      const decision = decideLeaving(state, monday, terms)
      return decision.kind === 'refused' ? decision.because : decision.kind
    }
    expect(membershipStates.map((state) => [state, outcome(state)])).toEqual([
      ['active', 'frozen'],
      ['retained', 'frozen'],
      ['leaving', 'leaving-already'],
      ['left', 'membership-ended'],
      ['expelled', 'membership-ended'],
      ['revoked', 'membership-ended'],
    ])
  })

  it('leads back to where the member was when it is taken back, and nowhere once it has taken effect', () => {
    expect(stateAfterStaying('leaving', 'active')).toBe('active')
    expect(stateAfterStaying('leaving', 'retained')).toBe('retained')
    for (const state of ['active', 'retained', 'left', 'expelled', 'revoked'] as const) {
      expect(stateAfterStaying(state, 'active')).toBeUndefined()
    }
  })

  it('takes effect with the end of the last day, in Shanghai, whenever the schedule comes to it', () => {
    const confirmBy = '2026-11-23' as LocalDate
    const end = '2026-11-23T16:00:00.000Z' as Instant
    expect(tookEffectAt({ state: 'asked', confirmBy }, plus(end, hours(-1)))).toBeUndefined()
    expect(tookEffectAt({ state: 'asked', confirmBy }, end)).toBe(end)
    expect(tookEffectAt({ state: 'asked', confirmBy }, plus(end, hours(24 * 40)))).toBe(end)
    for (const state of ['taken-back', 'confirmed'] as const) {
      expect(tookEffectAt({ state, confirmBy }, plus(end, hours(48)))).toBeUndefined()
    }
  })

  it('never takes effect on the day it was asked for, whatever day that is', () => {
    const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 10 }), (moment, workingDays) => {
        const asked = moment.toISOString() as Instant
        const decision = decideLeaving('active', asked, { ...terms, workingDays })
        if (decision.kind !== 'frozen') return false
        const { confirmBy } = decision
        return confirmBy > localDateOf(asked) && tookEffectAt({ state: 'asked', confirmBy }, asked) === undefined
      }),
      { numRuns: 200 },
    )
  })
})
