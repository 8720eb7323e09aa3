import { instantOf, minutes, plus, seconds, type Instant } from '@gongyou/shared/kernel/time'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockBehind, corrected, inTwoGroups, rotatingCodeAt } from './rotating-code'

/** The secret of RFC 6238, Appendix B, for SHA-256. */
const key = Buffer.from('12345678901234567890123456789012').toString('base64url')
const rotation = { key, periodSeconds: 30 }
const at = (unixSeconds: number) => instantOf(unixSeconds * 1000)

describe('a rotating code', () => {
  it.each([
    [59, '46119246'],
    [1111111109, '68084774'],
    [1111111111, '67062674'],
    [1234567890, '91819424'],
    [2000000000, '90698825'],
    [20000000000, '77737706'],
  ])('%d seconds after 1970 is the one that RFC 6238 publishes', (unixSeconds, digits) => {
    expect(rotatingCodeAt(rotation, at(unixSeconds)).digits).toBe(digits)
  })

  it('holds for half a minute and then is another', () => {
    const start = at(1_800_000_000)
    expect(rotatingCodeAt(rotation, start).secondsLeft).toBe(30)
    expect(rotatingCodeAt(rotation, plus(start, seconds(29)))).toEqual({
      digits: rotatingCodeAt(rotation, start).digits,
      secondsLeft: 1,
    })
    expect(rotatingCodeAt(rotation, plus(start, seconds(30))).digits).not.toBe(rotatingCodeAt(rotation, start).digits)
  })

  it('always has eight digits, shown in two groups of four', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(4_000_000_000), (bytes, unixSeconds) => {
        const { digits } = rotatingCodeAt(
          { key: Buffer.from(bytes).toString('base64url'), periodSeconds: 30 },
          at(unixSeconds),
        )
        expect(inTwoGroups(digits)).toMatch(/^\d{4} \d{4}$/)
      }),
    )
  })

  it.each([minutes(10), minutes(-10)])('is right on a phone whose clock is wrong by %d milliseconds', (wrong) => {
    const serverTime = '2026-11-16T01:30:07.000Z' as Instant
    const behind = clockBehind(serverTime, plus(serverTime, wrong))

    const later = plus(serverTime, seconds(95))
    expect(corrected(plus(later, wrong), behind)).toBe(later)
    expect(rotatingCodeAt(rotation, corrected(plus(later, wrong), behind))).toEqual(rotatingCodeAt(rotation, later))
  })
})
