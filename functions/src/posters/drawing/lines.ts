import type { Face, Mark } from './marks'
import type { Typefaces } from './typefaces'

export interface Line {
  readonly text: string
  readonly size: number
  readonly face: Face
  readonly fill: string
  /** The line that the letters stand on. */
  readonly y: number
}

/** A line that begins here. */
export function fromLeft(line: Line, x: number): Mark {
  return { kind: 'text', ...line, x }
}

/** A line with its middle here. */
export function centred(line: Line, middle: number, typefaces: Typefaces): Mark {
  return { kind: 'text', ...line, x: middle - typefaces[line.face].widthOf(line.text, line.size) / 2 }
}

/** A line that ends here. */
export function upToRight(line: Line, right: number, typefaces: Typefaces): Mark {
  return { kind: 'text', ...line, x: right - typefaces[line.face].widthOf(line.text, line.size) }
}

/** A size at which the text is no wider than this. */
export function sizeWithin(text: string, face: Face, typefaces: Typefaces, fit: { width: number; largest: number }) {
  return Math.min(fit.largest, fit.width / typefaces[face].widthOf(text, 1))
}
