import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnionCodeText } from './union-code'
import { isUnionCode, linkOf, mintUnionCode, parseScanned, parseTypedCode, readableCode } from './union-code'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codes = fc.uint8Array({ minLength: 10, maxLength: 10 }).map(mintUnionCode)
const hosts = fc.domain()

const code = mintUnionCode(Uint8Array.from([7, 19, 3, 13, 9, 22, 28, 20, 2, 23]))

const lookAlikes: Readonly<Record<string, string>> = { '0': 'Oo', '1': 'IiLl' }

/** How one character of a poster may come back from a person: either case, half or full width, a look-alike. */
const waysToType = (character: string) => {
  const halfWidth = [...character, ...character.toLowerCase(), ...(lookAlikes[character] ?? '')]
  return [...halfWidth, ...halfWidth.map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))]
}

const typings = (text: string) => {
  const gaps = fc.constantFrom('', '', ' ', '-', '—', '　', ' - ')
  return fc
    .tuple(...[...text].map((character) => fc.tuple(fc.constantFrom(...waysToType(character)), gaps)))
    .map((parts) => parts.flat().join(''))
}

describe('a union code', () => {
  it('is ten characters and a check character, without the letters I, L, O and U', () => {
    expect(code).toBe('7K3D9PWM2QJ')
    fc.assert(fc.property(codes, (minted) => /^[0-9A-HJKMNP-TV-Z]{11}$/.test(minted) && isUnionCode(minted)))
  })

  it('follows from the random bytes, and every character can come first', () => {
    const firsts = Array.from({ length: 256 }, (_, byte) => mintUnionCode(new Uint8Array(10).fill(byte)).charAt(0))
    expect([...new Set(firsts)].sort().join('')).toBe(alphabet)
  })

  it('is not minted from too little chance', () => {
    expect(() => mintUnionCode(new Uint8Array(9))).toThrow(RangeError)
  })

  it('fits the scene of a mini-program code, alone and with its name', () => {
    fc.assert(fc.property(codes, (minted) => /^[0-9A-Za-z=]{1,32}$/.test(`c=${minted}`)))
  })
})

describe('the code under the picture', () => {
  it('stands in three groups', () => {
    expect(readableCode(code)).toBe('7K3D-9PWM-2QJ')
  })

  it('is understood in any case and grouping, with O for 0 and I or L for 1', () => {
    const typed = codes.chain((minted) =>
      fc.tuple(fc.constant(minted), typings(readableCode(minted).replace(/-/g, ''))),
    )
    fc.assert(fc.property(typed, ([minted, text]) => parseTypedCode(text) === minted))
    fc.assert(fc.property(codes, (minted) => parseTypedCode(readableCode(minted)) === minted))
  })

  it('is not understood with one wrong character', () => {
    fc.assert(
      fc.property(codes, fc.nat(10), fc.constantFrom(...alphabet), (minted, place, wrong) => {
        fc.pre(minted[place] !== wrong)
        expect(parseTypedCode(minted.slice(0, place) + wrong + minted.slice(place + 1))).toBeUndefined()
      }),
    )
  })

  it('is not understood with two neighbouring characters exchanged', () => {
    fc.assert(
      fc.property(codes, fc.nat(9), (minted, place) => {
        const [first, second] = [minted.charAt(place), minted.charAt(place + 1)]
        fc.pre(first !== second)
        expect(parseTypedCode(minted.slice(0, place) + second + first + minted.slice(place + 2))).toBeUndefined()
      }),
    )
  })

  it('is not understood with a character too many or too few, or out of nothing', () => {
    for (const text of [code.slice(1), `${code}0`, `0${code}`, '', '   ', '7K3D-9PWM-2QU']) {
      expect(parseTypedCode(text)).toBeUndefined()
    }
  })
})

describe('a scanned code', () => {
  it('is found in the scene of a mini-program code', () => {
    fc.assert(
      fc.property(codes, (minted) => {
        expect(parseScanned({ scene: minted })).toBe(minted)
        expect(parseScanned({ scene: encodeURIComponent(`c=${minted}`) })).toBe(minted)
      }),
    )
  })

  it('is found in the encoded link that WeChat hands over', () => {
    fc.assert(
      fc.property(codes, hosts, (minted, host) => {
        expect(parseScanned({ q: encodeURIComponent(linkOf(minted, host)) })).toBe(minted)
        expect(parseScanned({ q: encodeURIComponent(encodeURIComponent(linkOf(minted, host))) })).toBe(minted)
      }),
    )
  })

  it.each([
    ['a link', (minted: UnionCodeText) => linkOf(minted, 'gongyou.example')],
    ['a link with a slash at the end', (minted: UnionCodeText) => `https://gongyou.example/u/${minted}/`],
    ['a link into a page', (minted: UnionCodeText) => `${linkOf(minted, 'gongyou.example')}#/pages/landing`],
    ['a link with more behind it', (minted: UnionCodeText) => `https://gongyou.example/u/${minted}?from=share#top`],
    ['a link that names the code', (minted: UnionCodeText) => `https://gongyou.example/?x=1&c=${minted}`],
    ['the path of a mini-program code', (minted: UnionCodeText) => `pages/landing/index?scene=c%3D${minted}`],
    ['the path of a link', (minted: UnionCodeText) => `index?q=${encodeURIComponent(linkOf(minted, 'a.example'))}`],
    ['the code itself', (minted: UnionCodeText) => readableCode(minted)],
  ])('is found in what the camera read: %s', (_, textWith) => {
    fc.assert(fc.property(codes, (minted) => parseScanned({ text: textWith(minted) }) === minted))
  })

  it('is taken from the next place when the first holds none', () => {
    expect(parseScanned({ scene: 'undefined', q: '', text: code })).toBe(code)
  })

  it('is none in a voucher, another shop’s link or broken encoding', () => {
    for (const text of ['12345678', 'https://shop.example/pay/88', 'https://gongyou.example/u/', '%E0%A4%A', '']) {
      expect(parseScanned({ scene: text, q: text, text })).toBeUndefined()
    }
    expect(parseScanned({})).toBeUndefined()
  })

  it('is looked for in anything without ever failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => parseScanned({ scene: text, q: encodeURI(text), text: `c=${text}` })).not.toThrow()
      }),
    )
  })
})

describe('the link on a poster', () => {
  it('is short, and below the path that WeChat’s rule names', () => {
    expect(linkOf(code, 'gongyou.example')).toBe('https://gongyou.example/u/7K3D9PWM2QJ')
  })
})
