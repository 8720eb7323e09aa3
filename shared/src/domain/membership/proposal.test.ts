import { describe, expect, it } from 'vitest'
import { days, plus, type Instant } from '../../kernel/time'
import { askedAbout, decideProposal, nearerRulesIn, shownToStaff, type ProposedTo } from './proposal'

const now = '2026-11-16T02:00:00.000Z' as Instant
const within = days(14)
const waiting: ProposedTo = { state: 'active', unionId: 'district-pool' }
const couriers = { unionId: 'couriers', unionName: '快递行业工会', rule: 3, reasons: ['own-trade'] }
const cleaners = { unionId: 'cleaners', unionName: '保洁公司工会', rule: 2, reasons: ['own-employer'] }
const asked = { ...cleaners, at: now, answer: 'asked' as const }

describe('a member who waits', () => {
  it('is looked for by the rules that lead nearer to the work, in the city’s order', () => {
    expect(nearerRulesIn([1, 4, 2, 3, 5, 6, 7, 8, 9])).toEqual([4, 2, 3])
  })

  it('is proposed the union of the trade, and staff see it at once', () => {
    const decision = decideProposal(waiting, couriers, now, within)
    expect(decision).toEqual({ kind: 'proposed', proposal: { ...couriers, at: now } })
    expect(shownToStaff({ ...couriers, at: now })).toMatchObject({ unionId: 'couriers', rule: 3 })
  })

  it('is proposed nothing where nothing is nearer, and the date of that stays', () => {
    const none = { reasons: ['none-nearer'], at: now }
    expect(decideProposal(waiting, undefined, now, within)).toEqual({ kind: 'proposed', proposal: none })
    expect(decideProposal({ ...waiting, proposal: none }, undefined, plus(now, days(3)), within).kind).toBe('stands')
    expect(decideProposal({ ...waiting, unionId: 'couriers' }, couriers, now, within)).toMatchObject({
      proposal: { reasons: ['none-nearer'] },
    })
    expect(shownToStaff(none)).toBeUndefined()
  })

  it('is asked before the employer’s union is shown to anybody, and staff see it after a yes only', () => {
    expect(decideProposal(waiting, cleaners, now, within)).toEqual({ kind: 'proposed', proposal: asked })
    expect(shownToStaff(asked)).toBeUndefined()
    expect(askedAbout(asked)).toMatchObject({ unionId: 'cleaners' })
    const agreed = { ...asked, answer: 'yes' as const }
    expect(decideProposal({ ...waiting, proposal: agreed }, cleaners, plus(now, days(99)), within).kind).toBe('stands')
    expect(shownToStaff(agreed)).toMatchObject({ unionId: 'cleaners', rule: 2 })
    expect(askedAbout(agreed)).toBeUndefined()
  })

  it('is proposed another union when the employer’s was declined, or asked about in vain', () => {
    const declined = { ...waiting, declinedUnionIds: ['cleaners'] }
    expect(decideProposal(declined, cleaners, now, within)).toEqual({ kind: 'look-further', unanswered: false })
    const silent = { ...waiting, proposal: asked }
    expect(decideProposal(silent, cleaners, plus(now, days(13)), within).kind).toBe('stands')
    expect(decideProposal(silent, cleaners, plus(now, days(15)), within)).toEqual({
      kind: 'look-further',
      unanswered: true,
    })
  })

  it('is not proposed again a union they would not have', () => {
    expect(decideProposal({ ...waiting, declinedUnionIds: ['couriers'] }, couriers, now, within)).toEqual({
      kind: 'proposed',
      proposal: { reasons: ['declined-before'], at: now },
    })
  })
})
