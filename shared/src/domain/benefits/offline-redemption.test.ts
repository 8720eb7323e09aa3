import { describe, expect, it } from 'vitest'
import { hours, localDateOf, minutes, plus, seconds, type Duration, type Instant } from '../../kernel/time'
import { mostOfflineOfADay, offlineText, placeOf, scanRefused, type OfflineScan } from './offline-redemption'

const now = '2026-11-16T04:00:00.000Z' as Instant
const device = { registeredAt: plus(now, hours(-100)) }
const before = (by: Duration) => plus(now, -by as Duration)

describe('a scan that was made without a network', () => {
  it('is looked at for a day', () => {
    expect(scanRefused(before(hours(24)), device, now)).toBeUndefined()
    expect(scanRefused(before((hours(24) + 1) as Duration), device, now)).toBe('offline-too-late')
  })

  it('is none of the time before its device was registered', () => {
    expect(scanRefused(before(hours(2)), { registeredAt: before(hours(1)) }, now)).toBe('offline-too-late')
  })

  it('is not of the future, but for clocks that run apart by a little', () => {
    expect(scanRefused(plus(now, minutes(2)), device, now)).toBeUndefined()
    expect(scanRefused(plus(now, (minutes(2) + seconds(1)) as Duration), device, now)).toBe('clock-ahead')
  })

  it('is one of so many of a day', () => {
    const full = (on: Instant) => ({ ...device, counted: { on: localDateOf(on), scans: mostOfflineOfADay } })
    expect(scanRefused(now, full(now), now)).toBe('offline-full')
    expect(scanRefused(now, full(before(hours(24))), now)).toBeUndefined()
  })

  it.each([
    [1, 0, 'next'],
    [5, 5, 'earlier'],
    [1, 5, 'earlier'],
    [7, 5, 'gap'],
  ] as const)('numbered %i after %i is %s', (sequence, last, place) => {
    expect(placeOf(sequence, last)).toBe(place)
  })

  it('is signed with everything that it says, each part in a line of its own', () => {
    const scan: OfflineScan = { sequence: 3, at: now, voucherCode: '1234 5678', memberTail: '0042' }
    expect(offlineText('device', scan)).toBe('gongyou-offline-1\ndevice\n3\n2026-11-16T04:00:00.000Z\n1234 5678\n0042')
    expect(offlineText('device', { ...scan, memberTail: undefined })).not.toBe(offlineText('device', scan))
  })
})
