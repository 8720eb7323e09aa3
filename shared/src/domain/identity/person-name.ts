import type { Brand } from '../../kernel/ids'
import { plainText } from '../../kernel/typed-text'

/** A name as on the card: Han characters with · between the parts, or Latin letters. */
export type PersonName = Brand<string, 'PersonName'>

export type PersonNameReading =
  { kind: 'valid'; name: PersonName } | { kind: 'invalid'; because: 'length' | 'characters' }

/**
 * What keyboards offer where an ID card prints U+00B7 between the parts of a Uyghur, Kazakh or Tibetan name; the full
 * stops are what comes when the dot cannot be found.
 */
const middleDots = /[.。｡·•‧․・･∙⋅﹒●]+/g

/**
 * Rare characters of older cards live in the private use area, so those count as Han. Radicals and numerals of the
 * script do too, since some names hold 〇.
 */
const hanName = /^[\p{Script=Han}\p{Co}]+(?:·[\p{Script=Han}\p{Co}]+)*$/u
const latinName = /^\p{Script=Latin}[\p{Script=Latin} .,'-]*$/u
const anyHan = /[\p{Script=Han}\p{Co}]/u

/**
 * Reads a name as people type it: trimmed, dots as ·, no spaces inside a Han name and single ones inside a Latin one.
 * Two to thirty characters. Length is judged before characters.
 */
export function readPersonName(typed: string): PersonNameReading {
  const text = plainText(typed).trim()
  const name = anyHan.test(text) ? hanForm(text) : latinForm(text)
  const length = [...name].length
  if (length < 2 || length > 30) return { kind: 'invalid', because: 'length' }
  if (!hanName.test(name) && !latinName.test(name)) return { kind: 'invalid', because: 'characters' }
  return { kind: 'valid', name: name as PersonName }
}

/** Whether a name holds characters that other systems often lack; a mismatch there may not be the person's fault. */
export function hasRareCharacters(name: PersonName): boolean {
  return /[\u{10000}-\u{10FFFF}\p{Co}]/u.test(name)
}

/**
 * The name with all but its beginning hidden: 张*, 欧**; of a name in parts the first two characters, 阿卜**. At most
 * two stars, so the mask does not tell the length.
 */
export function maskName(name: PersonName): string {
  const [first = ''] = name.split(/[· ]/)
  if (first.length < name.length) return [...first].slice(0, 2).join('') + '**'
  const [shown = '', ...hidden] = [...name]
  return shown + '*'.repeat(Math.min(hidden.length, 2))
}

function hanForm(text: string): string {
  return text.replace(/\s+/g, '').replace(middleDots, '·')
}

function latinForm(text: string): string {
  return text.normalize('NFC').replace(/[‘’]/g, "'").replace(/\s+/g, ' ')
}
