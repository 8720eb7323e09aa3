import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Mobile } from './mobile'
import { maskMobile, readMobile } from './mobile'

const mobiles = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}` as Mobile)

describe('a mobile number', () => {
  it.each([
    '13800138000',
    '+86 138 0013 8000',
    '+8613800138000',
    '0086-138-0013-8000',
    '86 13800138000',
    '１３８００１３８０００',
    '＋８６　１３８００１３８０００',
    '\u202D13800138000\u202C',
  ])('is read from %s', (typed) => {
    expect(readMobile(typed)).toBe('13800138000')
  })

  it('is read in any grouping, with and without the country code', () => {
    const prefixes = fc.constantFrom('', '86', '+86', '0086', '+86 ', '+86-')
    fc.assert(
      fc.property(mobiles, prefixes, fc.constantFrom(' ', '-', ''), (mobile, prefix, gap) => {
        const grouped = [mobile.slice(0, 3), mobile.slice(3, 7), mobile.slice(7)].join(gap)
        expect(readMobile(prefix + grouped)).toBe(mobile)
      }),
    )
  })

  it.each([
    ['a landline', '0574 8718 8888'],
    ['a number too short', '1380013800'],
    ['a number too long', '138001380001'],
    ['a service number', '12800138000'],
    ['a Hong Kong number', '+852 5123 4567'],
    ['two numbers', '13800138000 13800138000'],
    ['nothing', ''],
  ])('is not %s', (_, typed) => {
    expect(readMobile(typed)).toBeUndefined()
  })

  it('shows its first three and last four digits and no more', () => {
    expect(maskMobile('13800138000' as Mobile)).toBe('138****8000')
    fc.assert(fc.property(mobiles, (mobile) => /^\d{3}\*{4}\d{4}$/.test(maskMobile(mobile))))
  })
})
