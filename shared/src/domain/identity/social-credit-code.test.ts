import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSocialCreditCode } from './social-credit-code'

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const company = '91350100M000100Y43'
/** Made up, as nobody is registered so. */
const unions = ['81110000MC0000012X', '81650000MC0000020T', '81500000MC0000039C']

const codes = fc.constantFrom(company, ...unions)

describe('a social credit code', () => {
  it('is read as the standard writes it', () => {
    expect(readSocialCreditCode(company)).toEqual({ kind: 'valid', uscc: company, isUnion: false })
  })

  it('is read in small letters, groups and full width', () => {
    const read = { kind: 'valid', uscc: company, isUnion: false }
    expect(readSocialCreditCode(' 91350100-m000100y-43 ')).toEqual(read)
    expect(readSocialCreditCode('９１３５０１００Ｍ０００１００Ｙ４３')).toEqual(read)
  })

  it('belongs to a union when it begins with 81', () => {
    for (const uscc of unions) expect(readSocialCreditCode(uscc)).toEqual({ kind: 'valid', uscc, isUnion: true })
  })

  it('of the unions’ other bodies, which begin with 89, is no union', () => {
    expect(readSocialCreditCode('89330299MC0000012J')).toMatchObject({ kind: 'valid', isUnion: false })
  })

  it.each([
    ['length', '91350100M000100Y4'],
    ['characters', '9135O100M000100Y43'],
    ['characters', '9135M100M000100Y43'],
    ['department', 'H1350100M000100Y43'],
    ['checksum', '91350100M000100Y44'],
  ] as const)('is refused for its %s: %s', (because, typed) => {
    expect(readSocialCreditCode(typed)).toEqual({ kind: 'invalid', because })
  })

  it('is refused with any one character wrong', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...characters), (code, place, wrong) => {
        fc.pre(code[place] !== wrong)
        expect(readSocialCreditCode(code.slice(0, place) + wrong + code.slice(place + 1)).kind).toBe('invalid')
      }),
    )
  })

  it('is refused with two neighbouring characters exchanged', () => {
    fc.assert(
      fc.property(codes, fc.nat(16), (code, place) => {
        const [first, second] = [code.charAt(place), code.charAt(place + 1)]
        fc.pre(first !== second)
        expect(readSocialCreditCode(code.slice(0, place) + second + first + code.slice(place + 2)).kind).toBe('invalid')
      }),
    )
  })
})
