/**
 * What keyboards and clipboards do to numbers and codes: Chinese keyboards type full-width letters and digits, people
 * group with spaces and dashes, and numbers copied from an address book carry invisible direction marks.
 */
const fullWidth = /[\uFF01-\uFF5E]/g
const fullWidthOffset = 0xfee0
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
const separators = /[\s\-_\u2010-\u2015\u2212]/g

/** The text with full-width forms as their ASCII ones, ideographic spaces as spaces, and invisible marks gone. */
export function plainText(typed: string): string {
  return typed
    .replace(invisible, '')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - fullWidthOffset))
    .replace(/\u3000/g, ' ')
}

/** The characters of a number or code that was typed in groups: plain, upper case, without spaces and dashes. */
export function ungrouped(typed: string): string {
  return plainText(typed).replace(separators, '').toUpperCase()
}
