import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readVoucherCode, writeVoucherCode } from './voucher-code'

describe('a voucher code', () => {
  it('is read as it was written', () => {
    const ids = fc.stringMatching(/^[\w-]{8,80}$/)
    fc.assert(
      fc.property(ids, fc.stringMatching(/^\d{8}$/), (voucherId, digits) => {
        expect(readVoucherCode(writeVoucherCode(voucherId, digits))).toEqual({ kind: 'scanned', voucherId, digits })
      }),
    )
  })

  it('is typed by its eight digits, in groups or not', () => {
    expect(readVoucherCode('1234 5678')).toEqual({ kind: 'typed', digits: '12345678' })
    expect(readVoucherCode('12345678')).toEqual({ kind: 'typed', digits: '12345678' })
  })

  it.each(['', '1234567', 'G1.short.12345678', 'G2.abcdefghij.12345678', 'https://gongyou.example/u/ABCDEFGHJKM'])(
    'is not %j',
    (text) => {
      expect(readVoucherCode(text)).toBeUndefined()
    },
  )
})
