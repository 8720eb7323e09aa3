import { create, type Font } from 'fontkit'
import type { ReadMade } from '../../platform/surroundings'
import type { Face } from './marks'

/** One weight of the font: what a layout has to know of it, and what the two ways of drawing take from it. */
export interface Typeface {
  /** The font file. */
  readonly bytes: Uint8Array
  /** How wide a line is, in the unit of its size. */
  widthOf(text: string, size: number): number
  /** The characters that it has no shape for, each once. */
  missingFrom(text: string): string[]
  /** The outline of a line that stands on `y`, as the path data of SVG. */
  outlineOf(text: string, at: { readonly x: number; readonly y: number; readonly size: number }): string
}

export type Typefaces = Readonly<Record<Face, Typeface>>

/** Reads the fonts that the build has laid beside the bundle. */
export async function readTypefaces(readMade: ReadMade): Promise<Typefaces> {
  const [regular, bold] = await Promise.all([readMade('regular.otf'), readMade('bold.otf')])
  return { regular: openTypeface(regular), bold: openTypeface(bold) }
}

function openTypeface(bytes: Uint8Array): Typeface {
  const font = create(Buffer.from(bytes)) as Font
  return {
    bytes,
    widthOf: (text, size) => (font.layout(text).advanceWidth / font.unitsPerEm) * size,
    missingFrom: (text) => [...new Set(text)].filter((character) => !has(font, character)),
    outlineOf(text, { x, y, size }) {
      const scale = size / font.unitsPerEm
      const { glyphs, positions } = font.layout(text)
      let pen = x
      return glyphs
        .map((glyph, index) => {
          const outline = glyph.path.scale(scale, -scale).translate(pen, y).toSVG()
          pen += (positions[index]?.xAdvance ?? 0) * scale
          return outline
        })
        .join('')
    },
  }
}

function has(font: Font, character: string): boolean {
  return font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
}
