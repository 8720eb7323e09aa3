import { describe, expect, it } from 'vitest'
import { minutes, plus, seconds, type Instant } from '@gongyou/shared/kernel/time'
import { digitsAt, shownCodeOf, voucherSecret } from './rotation'

const noon = '2026-11-16T04:00:00.000Z' as Instant
const secret = voucherSecret(new Uint8Array(32).fill(7), 'voucher-1', 0)
const shownAfter = (wait: number) => shownCodeOf(secret, digitsAt(secret, noon), plus(noon, wait as never))

describe('the rotating code of a voucher', () => {
  it('is the published one of RFC 6238, appendix B, for SHA-256', () => {
    const published = Buffer.from('12345678901234567890123456789012')
    expect(digitsAt(published, '1970-01-01T00:00:59.000Z' as Instant)).toBe('46119246')
    expect(digitsAt(published, '2005-03-18T01:58:29.000Z' as Instant)).toBe('68084774')
  })

  it('is good for its half minute and one more, before and after', () => {
    expect(shownAfter(seconds(0))).toBe('current')
    expect(shownAfter(seconds(59))).toBe('current')
    expect(shownAfter(seconds(-30))).toBe('current')
  })

  it('is told from an old picture, and from no code of the voucher at all', () => {
    expect(shownAfter(seconds(60))).toBe('earlier')
    expect(shownAfter(minutes(10))).toBe('earlier')
    expect(shownAfter(minutes(30))).toBe('old')
    expect(shownAfter(minutes(120))).toBe('none')
    expect(shownCodeOf(secret, '00000000', noon)).toBe('none')
  })

  it('is another one for each voucher, and after signing out everywhere', () => {
    const master = new Uint8Array(32).fill(7)
    for (const other of [voucherSecret(master, 'voucher-2', 0), voucherSecret(master, 'voucher-1', 1)]) {
      expect(shownCodeOf(other, digitsAt(secret, noon), noon)).toBe('none')
    }
  })
})
