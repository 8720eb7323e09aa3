import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckedAlphabet } from './damm'
import { base32, checkCharacter, decimalDigits, isChecked } from './damm'

const alphabets: [string, CheckedAlphabet][] = [
  ['the ten digits', decimalDigits],
  ['the thirty-two characters', base32],
]

const textsOf = ({ characters }: CheckedAlphabet, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 2, maxLength })

const checked = (alphabet: CheckedAlphabet, maxLength = 20) =>
  textsOf(alphabet, maxLength).map((text) => text + checkCharacter(text, alphabet))

const exchanged = (text: string, first: number, second: number) => {
  const characters = [...text]
  characters[first] = text.charAt(second)
  characters[second] = text.charAt(first)
  return characters.join('')
}

describe('the check digit of Damm', () => {
  it('is 4 after 572, as in the worked example', () => {
    expect(checkCharacter('572', decimalDigits)).toBe('4')
    expect(isChecked('5724', decimalDigits)).toBe(true)
  })
})

describe.each(alphabets)('a check character over %s', (_, alphabet) => {
  const numbers = [...alphabet.characters].map((_character, number) => number)
  const pairs = numbers.flatMap((x) => numbers.filter((y) => y !== x).map((y) => [x, y] as const))

  it('rests on an operation in which every character leads elsewhere and its own number back to 0', () => {
    for (const folded of numbers) {
      expect(new Set(numbers.map((next) => alphabet.fold(folded, next))).size).toBe(numbers.length)
      expect(alphabet.fold(folded, folded)).toBe(0)
    }
  })

  it('rests on an operation in which no two neighbours give the same either way round', () => {
    const { fold } = alphabet
    for (const folded of numbers) {
      expect(pairs.filter(([x, y]) => fold(fold(folded, x), y) === fold(fold(folded, y), x))).toEqual([])
    }
  })

  it('makes every text a sound one', () => {
    fc.assert(fc.property(checked(alphabet), (text) => isChecked(text, alphabet)))
  })

  it('notices any one wrong character', () => {
    fc.assert(
      fc.property(checked(alphabet), fc.nat(), fc.constantFrom(...alphabet.characters), (text, place, wrong) => {
        const at = place % text.length
        fc.pre(text[at] !== wrong)
        expect(isChecked(text.slice(0, at) + wrong + text.slice(at + 1), alphabet)).toBe(false)
      }),
    )
  })

  it('notices any two neighbours exchanged', () => {
    fc.assert(
      fc.property(checked(alphabet), fc.nat(), (text, place) => {
        const at = place % (text.length - 1)
        fc.pre(text[at] !== text[at + 1])
        expect(isChecked(exchanged(text, at, at + 1), alphabet)).toBe(false)
      }),
    )
  })

  it('accepts no character from outside the alphabet, and not the empty text', () => {
    expect(isChecked('', alphabet)).toBe(false)
    expect(isChecked('12ü4', alphabet)).toBe(false)
  })
})

describe('a check character over the thirty-two characters', () => {
  it('notices any two characters exchanged, however far apart, in texts of up to 31', () => {
    fc.assert(
      fc.property(checked(base32, 30), fc.nat(), fc.nat(), (text, first, second) => {
        const [one, other] = [first % text.length, second % text.length]
        fc.pre(text[one] !== text[other])
        expect(isChecked(exchanged(text, one, other), base32)).toBe(false)
      }),
    )
  })
})
