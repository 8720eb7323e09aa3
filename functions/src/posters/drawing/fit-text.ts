import type { Typeface } from './typefaces'

export interface Fitting {
  readonly width: number
  readonly largest: number
  readonly mostLines: number
}

export interface FittedText {
  readonly lines: readonly string[]
  readonly size: number
}

/** Sizes are tried in steps of so much of the one before. */
const step = 0.96

/** Sets a text as large as it fits into a width and a number of lines; lines of the same length where there are more. */
export function fitText(text: string, typeface: Pick<Typeface, 'widthOf'>, { width, largest, mostLines }: Fitting) {
  const pieces = piecesOf(text)
  for (let size = largest; ; size *= step) {
    const fits = (line: string) => typeface.widthOf(line, size) <= width
    for (let count = 1; count <= mostLines; count += 1) {
      const lines = inLines(pieces, count, (line) => typeface.widthOf(line, size))
      if (lines.every(fits)) return { lines, size } satisfies FittedText
    }
  }
}

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' })

/** What stays together at the end of a line: a word, with the marks that open before it and close after it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const { segment } of words.segment(text)) {
    const before = pieces.at(-1)
    const belongs = before !== undefined && (/^[）〕」),，。、·]/.test(segment) || /[（〔「(]$/.test(before))
    if (belongs) pieces[pieces.length - 1] = before + segment
    else pieces.push(segment)
  }
  return pieces
}

/** Splits into so many lines, of which the longest is as short as can be. */
function inLines(pieces: readonly string[], count: number, widthOf: (line: string) => number): string[] {
  const whole = pieces.join('')
  if (count === 1) return [whole]
  const wanted = widthOf(whole) / count
  const lines: string[] = ['']
  for (const piece of pieces) {
    const line = lines.at(-1) ?? ''
    const isFull = line !== '' && widthOf(line) + widthOf(piece) / 2 > wanted
    if (isFull && lines.length < count) lines.push(piece)
    else lines[lines.length - 1] = line + piece
  }
  return lines
}
