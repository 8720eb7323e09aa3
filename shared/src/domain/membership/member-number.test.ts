import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMemberNumber, mintMemberNumber } from './member-number'

const randomBytes = fc.uint8Array({ minLength: 8, maxLength: 16 })
const numbers = randomBytes.map(mintMemberNumber)

describe('a member number', () => {
  it('is twelve digits, the first not 0, the last a check digit', () => {
    expect(mintMemberNumber(new Uint8Array(8))).toBe('100000000001')
    fc.assert(fc.property(numbers, (number) => /^[1-9]\d{11}$/.test(number) && isMemberNumber(number)))
  })

  it('reaches from the lowest to the highest first digit', () => {
    const firsts = Array.from({ length: 256 }, (_, byte) => mintMemberNumber(new Uint8Array(8).fill(byte)).charAt(0))
    expect([...new Set(firsts)].sort().join('')).toBe('123456789')
  })

  it('depends on every random byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), fc.nat(7), (bytes, place) => {
        const other = Uint8Array.from(bytes, (byte, at) => (at === place ? byte ^ 1 : byte))
        expect(mintMemberNumber(other)).not.toBe(mintMemberNumber(bytes))
      }),
    )
  })

  it('is not minted from too little chance', () => {
    expect(() => mintMemberNumber(new Uint8Array(7))).toThrow(RangeError)
  })

  it('is refused with one digit wrong', () => {
    fc.assert(
      fc.property(numbers, fc.nat(11), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        const wrong = String((Number(number[place]) + by) % 10)
        expect(isMemberNumber(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(false)
      }),
    )
  })

  it('is refused with two neighbouring digits exchanged', () => {
    fc.assert(
      fc.property(numbers, fc.nat(10), (number, place) => {
        const [first, second] = [number.charAt(place), number.charAt(place + 1)]
        fc.pre(first !== second)
        expect(isMemberNumber(number.slice(0, place) + second + first + number.slice(place + 2))).toBe(false)
      }),
    )
  })

  it('is refused in any other shape', () => {
    for (const text of ['', '10000000000', '1000000000011', '000000000000', '10000000000x', '1000 0000 0001']) {
      expect(isMemberNumber(text)).toBe(false)
    }
  })
})
