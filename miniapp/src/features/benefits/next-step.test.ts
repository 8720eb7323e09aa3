import { describe, expect, it } from 'vitest'
import { nextStepFor } from './next-step'

const mine = { entitlement: { allowed: true, reasons: [] }, state: 'open' as const }
const notMine = { entitlement: { allowed: false, reasons: ['other-occupation' as const] }, state: 'open' as const }
const claimed = (state: 'held' | 'redeemed', more: boolean) => ({ id: 'claim-1', state, more })

describe('the one thing to do about a benefit', () => {
  it('is to take it, where it is open and for me', () => {
    expect(nextStepFor(mine, true)).toEqual({ kind: 'take', once: 'first' })
  })

  it('is to look at what I have, and to take one more only where the limits leave room', () => {
    expect(nextStepFor({ ...mine, claimed: claimed('held', false) }, true)).toMatchObject({ kind: 'look', more: false })
    expect(nextStepFor({ ...mine, claimed: claimed('held', true) }, true)).toMatchObject({ kind: 'look', more: true })
    expect(nextStepFor({ ...mine, claimed: claimed('redeemed', true) }, true)).toEqual({
      kind: 'take',
      once: 'once-more',
    })
    expect(nextStepFor({ ...mine, claimed: claimed('redeemed', false) }, true)).toEqual({ kind: 'had' })
  })

  it('is nothing to wait for where it is not for me', () => {
    expect(nextStepFor({ ...notMine, state: 'sold-out' }, true)).toEqual({ kind: 'not-for-me' })
  })

  it('is to join, where only that is missing, and to sign in for whoever has signed out', () => {
    const members = { ...notMine, entitlement: { allowed: false, reasons: ['members-only' as const] } }
    expect(nextStepFor(members, true)).toEqual({ kind: 'join' })
    expect(nextStepFor(members, false)).toEqual({ kind: 'sign-in' })
  })

  it.each([
    ['scheduled', 'opening'],
    ['paused', 'resumption'],
    ['sold-out', 'return'],
  ] as const)('while it is %s is to wait for its %s', (state, waitsFor) => {
    expect(nextStepFor({ ...mine, state }, true)).toEqual({ kind: 'wait', for: waitsFor })
  })

  it.each(['closed', 'ended'] as const)('is none once it is %s', (state) => {
    expect(nextStepFor({ ...mine, state }, true)).toEqual({ kind: 'over' })
  })
})
