import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hours, plus, type Instant } from '../../kernel/time'
import { membershipStates } from './states'
import { decideTransfer, decideTransferUndo, type MovingMember, type ReceivingUnion } from './transfer'

const driver: MovingMember = { state: 'active', occupation: 'truck-driver', unionId: 'old', atEmployersUnion: false }
const open: ReceivingUnion = {
  unionId: 'new',
  active: true,
  acceptsIndividuals: true,
  occupations: [],
  admitsAtOnce: true,
}
const ask = (member: Partial<MovingMember>, receiving: Partial<ReceivingUnion> = {}, stillEmployed?: boolean) =>
  decideTransfer({ ...driver, ...member }, { ...open, ...receiving }, stillEmployed)

describe('a transfer', () => {
  it('takes effect at once where the union admits by its authorisation, and waits for a decision elsewhere', () => {
    expect(ask({})).toEqual({ kind: 'moved' })
    expect(ask({}, { admitsAtOnce: false })).toEqual({ kind: 'awaiting' })
  })

  it('to where the member is changes nothing, whatever that union takes', () => {
    expect(ask({ unionId: 'new' }, { active: false })).toEqual({ kind: 'already-there' })
  })

  it('is open to a member whose membership is kept without work', () => {
    expect(ask({ state: 'retained' })).toEqual({ kind: 'moved' })
  })

  it.each(['leaving', 'left', 'expelled', 'revoked'] as const)('is none for somebody who is %s', (state) => {
    expect(ask({ state })).toEqual({ kind: 'refused', because: 'transfer-impossible' })
  })

  it.each([
    ['that has ended', { active: false }, 'union-ended'],
    ['that takes nobody directly', { acceptsIndividuals: false }, 'takes-no-individuals'],
    ['of another trade', { occupations: ['courier'] }, 'occupation-not-taken'],
  ] as const)('is refused by a union %s', (_, change, because) => {
    expect(ask({}, change)).toEqual({ kind: 'refused', because })
  })

  it('leads into the union of one’s own employer, which takes nobody else', () => {
    expect(ask({}, { acceptsIndividuals: false, atOwnEmployer: true })).toEqual({ kind: 'moved' })
  })

  it('is one at a time', () => {
    expect(ask({ openTransferId: 'transfer-1' })).toEqual({ kind: 'refused', because: 'transfer-open' })
  })
})

describe('a member of an employer’s union', () => {
  it('is asked first whether they still work there', () => {
    expect(ask({ atEmployersUnion: true })).toEqual({ kind: 'refused', because: 'still-employed-unasked' })
  })

  it('stays as long as they do, and is a guest of the other union', () => {
    expect(ask({ atEmployersUnion: true }, {}, true)).toEqual({ kind: 'guest' })
    expect(ask({ atEmployersUnion: true }, { admitsAtOnce: false }, true)).toEqual({ kind: 'guest' })
  })

  it('moves when they no longer do', () => {
    expect(ask({ atEmployersUnion: true }, {}, false)).toEqual({ kind: 'moved' })
  })
})

const doneAt = '2026-11-16T01:00:00.000Z' as Instant
const there = { unionId: 'new', state: 'active', claimedSince: false } as const
const undo = (change: Partial<Parameters<typeof decideTransferUndo>[1]> = {}, now: Instant = doneAt) =>
  decideTransferUndo({ state: 'done', toUnionId: 'new', doneAt }, { ...there, ...change }, now, hours(24))

describe('the undo of a transfer', () => {
  it('is open for 24 hours, to the last instant', () => {
    expect(undo({}, plus(doneAt, hours(24)))).toEqual({ kind: 'undone' })
    expect(undo({}, plus(doneAt, hours(25)))).toEqual({ kind: 'refused', because: 'undo-expired' })
  })

  it('is refused once a benefit of the new union was claimed', () => {
    expect(undo({ claimedSince: true })).toEqual({ kind: 'refused', because: 'benefit-used' })
  })

  it('is refused where the member has gone on, or never moved', () => {
    expect(undo({ unionId: 'third' })).toEqual({ kind: 'refused', because: 'nothing-to-undo' })
    expect(undo({ state: 'leaving' })).toEqual({ kind: 'refused', because: 'nothing-to-undo' })
    const awaiting = { state: 'awaiting', toUnionId: 'new' } as const
    expect(decideTransferUndo(awaiting, there, doneAt, hours(24))).toEqual({
      kind: 'refused',
      because: 'nothing-to-undo',
    })
  })
})

describe('whatever is asked', () => {
  const anyMember = fc.record<MovingMember>({
    state: fc.constantFrom(...membershipStates),
    occupation: fc.constantFrom('truck-driver', 'courier'),
    unionId: fc.constantFrom('old', 'new'),
    atEmployersUnion: fc.boolean(),
    openTransferId: fc.option(fc.constant('transfer-1'), { nil: undefined }),
  })
  const anyUnion = fc.record<ReceivingUnion>({
    unionId: fc.constantFrom('new', 'third'),
    active: fc.boolean(),
    acceptsIndividuals: fc.boolean(),
    occupations: fc.subarray(['truck-driver', 'courier']),
    admitsAtOnce: fc.boolean(),
  })

  it('nobody is moved into a union that has ended or does not take them, nor out of an employer’s unasked', () => {
    fc.assert(
      fc.property(anyMember, anyUnion, fc.option(fc.boolean(), { nil: undefined }), (member, receiving, answer) => {
        const { kind } = decideTransfer(member, receiving, answer)
        if (kind !== 'moved' && kind !== 'awaiting') return
        expect(receiving.active && receiving.acceptsIndividuals).toBe(true)
        expect(receiving.occupations.length === 0 || receiving.occupations.includes(member.occupation)).toBe(true)
        expect(member.atEmployersUnion && answer !== false).toBe(false)
        expect(member.openTransferId).toBeUndefined()
      }),
    )
  })
})
