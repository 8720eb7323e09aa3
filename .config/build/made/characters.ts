/** ASCII that can be seen, and the space. */
const ascii = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('')

/**
 * The characters of GB/T 2312: 6,763 hanzi, punctuation, and the letters and signs beside them; what most
 * names of unions and places are written in. Rows and columns of the standard run from 0xA1.
 */
export function charactersOfGb2312(): string {
  const decoder = new TextDecoder('gb2312')
  const characters: string[] = []
  for (let row = 0xa1; row <= 0xf7; row += 1) {
    for (let column = 0xa1; column <= 0xfe; column += 1) {
      const character = decoder.decode(Uint8Array.of(row, column))
      if (isAssigned(character)) characters.push(character)
    }
  }
  return characters.join('')
}

/**
 * What a print may hold: the signs of GB/T 2312 and every hanzi of the basic plane that the font has. GB/T 2312 itself
 * lacks characters that stand in the names of townships, such as the second one of Xinqi in Ningbo (U+78B6).
 */
export function printedCharacters(): string {
  return ascii + charactersOfGb2312() + commonHanzi().join('') + '·—…〔〕'
}

/** Decoders fill the gaps of the standard with private characters and with the mark of an error. */
function isAssigned(character: string): boolean {
  return character.length === 1 && !/[\uE000-\uF8FF\uFFFD]/.test(character)
}

/** The unified hanzi of the basic plane, among them the rarer ones that stand in names. */
export function commonHanzi(): string[] {
  return Array.from({ length: 0x9fff - 0x4e00 + 1 }, (_, index) => String.fromCharCode(0x4e00 + index))
}
