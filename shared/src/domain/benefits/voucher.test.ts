import { describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/time'
import { redemptionRefused, redemptionUndoRefused, voucherLife, type ScannedVoucher, type ShownCode } from './voucher'

const noon = '2026-11-16T04:00:00.000Z' as Instant
const drink: ScannedVoucher = {
  state: 'held',
  outletIds: ['station-1', 'station-2'],
  ...voucherLife('2026-11-16T01:00:00.000Z' as Instant, 14),
}
const scanned = (voucher: Partial<ScannedVoucher>, now = noon, code: ShownCode = 'current', outletId = 'station-1') =>
  redemptionRefused({ ...drink, ...voucher }, { outletId, code }, now)

describe('a voucher', () => {
  it('lives to the end of its last day in Shanghai', () => {
    expect(drink.expiresAt).toBe('2026-11-30T16:00:00.000Z')
    expect(voucherLife('2026-11-16T22:00:00.000Z' as Instant, 0).expiresAt).toBe('2026-11-17T16:00:00.000Z')
  })

  it('of an appointment is good on its day alone', () => {
    const slot = { slotId: 'a', startsAt: '2026-11-20T01:00:00.000Z' as Instant, label: '20日上午', units: 20 }
    const life = voucherLife(noon, 14, slot)
    expect(life).toEqual({ from: '2026-11-19T16:00:00.000Z', expiresAt: '2026-11-20T16:00:00.000Z' })
    expect(scanned(life)).toBe('outside-window')
    expect(scanned(life, slot.startsAt)).toBeUndefined()
  })

  it('is redeemed by any outlet of its campaign', () => {
    expect(scanned({})).toBeUndefined()
    expect(scanned({}, noon, 'current', 'station-2')).toBeUndefined()
    expect(scanned({}, noon, 'current', 'shop-9')).toBe('wrong-outlet')
  })

  it('that a draw gave is a voucher like any other', () => {
    expect(scanned({ state: 'won' })).toBeUndefined()
  })

  it.each([
    [{ state: 'redeemed' }, 'already-redeemed'],
    [{ state: 'voided' }, 'voucher-over'],
    [{ state: 'expired' }, 'voucher-over'],
    [{ state: 'entered' }, 'voucher-over'],
    [{ expiresAt: noon }, 'voucher-over'],
    [{ hours: { from: '06:30', until: '09:30' } }, 'outside-window'],
    [{ hours: { from: '12:00', until: '12:01' } }, undefined],
  ] as const)('%j is answered %s', (voucher, because) => {
    expect(scanned(voucher)).toBe(because)
  })

  it('shown by a code of a moment ago is to be refreshed, and by an old one is a screenshot', () => {
    expect(scanned({}, noon, 'earlier')).toBe('code-expired')
    expect(scanned({}, noon, 'none')).toBe('code-expired')
    expect(scanned({}, noon, 'old')).toBe('screenshot')
  })
})

describe('a redemption', () => {
  const redeemed = { state: 'redeemed', redeemedAt: noon } as const

  it('can be taken back by the outlet for five minutes', () => {
    expect(redemptionUndoRefused(redeemed, '2026-11-16T04:05:00.000Z' as Instant)).toBeUndefined()
    expect(redemptionUndoRefused(redeemed, '2026-11-16T04:05:00.001Z' as Instant)).toBe('redemption-undo-expired')
  })

  it('that was taken back cannot be taken back again', () => {
    expect(redemptionUndoRefused({ state: 'held' }, noon)).toBe('nothing-redeemed')
  })
})
