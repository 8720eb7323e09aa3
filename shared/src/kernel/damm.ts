/**
 * Check characters after H. Michael Damm, "Total anti-symmetrische Quasigruppen" (Marburg, 2004). Characters are
 * numbered by their place in an alphabet and folded, one after the other, by a totally anti-symmetric operation whose
 * diagonal is 0; the check character is what folded last, so a sound text folds to 0. One wrong character, or two
 * neighbours exchanged, is always noticed.
 */
export interface CheckedAlphabet {
  readonly characters: string
  /** Folds the next character's number into what was folded before. */
  readonly fold: (folded: number, next: number) => number
}

/** The ten digits, by the table of order 10 from Damm's thesis. */
export const decimalDigits: CheckedAlphabet = {
  characters: '0123456789',
  fold: (folded, next) => Number(orderTen[folded]?.[next]),
}

const orderTen = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
]

/**
 * Crockford's thirty-two: digits and capital letters without I, L, O, which are read as 1 and 0, and without U.
 * Numbers are added and doubled as elements of the field of 32. Since doubling there runs through all 31 other
 * elements before it returns, even two characters exchanged from far apart are noticed, in texts of up to 31.
 */
export const base32: CheckedAlphabet = {
  characters: '0123456789ABCDEFGHJKMNPQRSTVWXYZ',
  fold: (folded, next) => doubled(folded ^ next),
}

/** Times x in GF(2)[x] modulo the primitive polynomial x⁵ + x² + 1. */
function doubled(element: number): number {
  const shifted = element << 1
  return shifted & 0b100000 ? shifted ^ 0b100101 : shifted
}

/** The character to append to a text of this alphabet. */
export function checkCharacter(text: string, alphabet: CheckedAlphabet): string {
  return alphabet.characters.charAt(foldAll(text, alphabet))
}

/** Whether a text is of this alphabet and ends in its check character. */
export function isChecked(text: string, alphabet: CheckedAlphabet): boolean {
  const known = text !== '' && [...text].every((character) => alphabet.characters.includes(character))
  return known && foldAll(text, alphabet) === 0
}

function foldAll(text: string, { characters, fold }: CheckedAlphabet): number {
  return [...text].reduce((folded, character) => fold(folded, characters.indexOf(character)), 0)
}
