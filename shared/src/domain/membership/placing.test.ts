import { describe, expect, it } from 'vitest'
import { decidePlacing, type PlacedMember, type Placing, type PlacingUnion } from './placing'

const since = '2026-11-01T02:00:00.000Z'
const proposal = { unionId: 'couriers', unionName: '快递行业工会', rule: 3, reasons: ['own-trade'], at: since }
const waiting: PlacedMember = {
  state: 'active',
  unionId: 'district-pool',
  occupation: 'courier',
  waitingSince: since,
  proposal,
}
const union = (unionId: string, rest: Partial<PlacingUnion> = {}): PlacingUnion => ({
  unionId,
  kind: 'industry',
  active: true,
  acceptsIndividuals: true,
  occupations: [],
  admitsAtOnce: false,
  ...rest,
})
const reviewer: Placing = { as: 'pool', isOwnMembership: false, decidesThere: false }
const admin: Placing = { as: 'group', isOwnMembership: false, decidesThere: true }
const employers = union('cleaners', { kind: 'employer', acceptsIndividuals: false })

describe('a member of a pool', () => {
  it('is placed at once where the rule proposes it, by hand only where nobody else has to answer', () => {
    expect(decidePlacing(waiting, union('couriers'), reviewer)).toEqual({ kind: 'placed' })
    expect(decidePlacing(waiting, union('riders'), reviewer)).toEqual({ kind: 'awaiting' })
    expect(decidePlacing(waiting, union('riders', { admitsAtOnce: true }), reviewer)).toEqual({ kind: 'placed' })
    expect(decidePlacing(waiting, union('riders'), { ...reviewer, decidesThere: true })).toEqual({ kind: 'placed' })
  })

  it('comes to the employer’s union after a yes only, and that union answers itself', () => {
    const to = { unionId: 'cleaners', unionName: '保洁公司工会', rule: 2, reasons: [], at: since }
    const asked = { ...waiting, proposal: { ...to, answer: 'asked' as const } }
    const agreed = { ...waiting, proposal: { ...to, answer: 'yes' as const } }
    expect(decidePlacing(asked, employers, reviewer)).toMatchObject({ because: 'member-not-asked' })
    expect(decidePlacing(waiting, employers, reviewer)).toMatchObject({ because: 'member-not-asked' })
    expect(decidePlacing(agreed, employers, reviewer)).toEqual({ kind: 'awaiting' })
  })

  it.each([
    ['own-membership', {}, union('couriers'), { ...reviewer, isOwnMembership: true }],
    ['member-already-there', { unionId: 'couriers' }, union('couriers'), reviewer],
    ['transfer-impossible', { state: 'leaving' }, union('couriers'), reviewer],
    ['not-waiting', { waitingSince: undefined }, union('couriers'), reviewer],
    ['transfer-open', { openTransferId: 't' }, union('couriers'), reviewer],
    ['union-ended', {}, union('couriers', { active: false }), reviewer],
    ['takes-no-individuals', {}, union('guards', { acceptsIndividuals: false }), reviewer],
    ['occupation-not-taken', {}, union('riders', { occupations: ['delivery-rider'] }), reviewer],
  ] as const)('is not placed: %s', (because, rest, to, placing) => {
    expect(decidePlacing({ ...waiting, ...rest }, to, placing)).toEqual({ kind: 'refused', because })
  })
})

describe('a group that an admin moves', () => {
  it('need not wait for anything, and may come to a union at an employer', () => {
    const settled = { ...waiting, waitingSince: undefined, proposal: undefined }
    expect(decidePlacing(settled, union('riders'), admin)).toEqual({ kind: 'placed' })
    expect(decidePlacing(settled, employers, admin)).toEqual({ kind: 'placed' })
  })

  it('leaves out whoever may still work at the employer of their union: only they can say', () => {
    const employed = { ...waiting, waitingSince: undefined, atEmployersUnion: true }
    expect(decidePlacing(employed, union('riders'), admin)).toEqual({ kind: 'refused', because: 'work-unasked' })
    const withoutWork = { ...employed, state: 'retained' as const }
    expect(decidePlacing(withoutWork, union('riders'), admin)).toEqual({ kind: 'placed' })
  })
})
