import type { Brand } from '../../kernel/ids'
import { ungrouped } from '../../kernel/typed-text'

/** A unified social credit code: eighteen characters by which a company, body or union is registered. */
export type Uscc = Brand<string, 'Uscc'>

export type SocialCreditCodeFault = 'length' | 'characters' | 'department' | 'checksum'

export type SocialCreditCodeReading =
  { kind: 'valid'; uscc: Uscc; isUnion: boolean } | { kind: 'invalid'; because: SocialCreditCodeFault }

/** GB 32100 leaves out I, O, S, V and Z. */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** The registering departments: 5 civil affairs, 8 trade unions, 9 market regulation, N agriculture, Y others … */
const departments = '123456789ANY'

/** Department 8 (trade union), category 1 (grass-roots union). */
const unionPrefix = '81'

/**
 * Reads a credit code as people type it; the first fault found is named, in the order of `SocialCreditCodeFault`.
 * The organisation code inside (places 9 to 17) has a check character of its own, which is not asked about: the last
 * one covers it already.
 */
export function readSocialCreditCode(typed: string): SocialCreditCodeReading {
  const text = ungrouped(typed)
  if (text.length !== 18) return { kind: 'invalid', because: 'length' }
  if (!shape.test(text)) return { kind: 'invalid', because: 'characters' }
  if (!departments.includes(text.charAt(0))) return { kind: 'invalid', because: 'department' }
  if (text[17] !== checkCharacterOf(text)) return { kind: 'invalid', because: 'checksum' }
  return { kind: 'valid', uscc: text as Uscc, isUnion: text.startsWith(unionPrefix) }
}

/** GB 32100: the places weigh 1, 3, 9, 27 … (powers of 3 modulo 31), and a sound code sums to 0. */
function checkCharacterOf(text: string): string {
  let weight = 1
  let sum = 0
  for (const character of text.slice(0, 17)) {
    sum += characters.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return characters.charAt((31 - (sum % 31)) % 31)
}
