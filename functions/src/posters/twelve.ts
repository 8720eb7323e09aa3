import { codeMarks } from './drawing/code-marks'
import { fitText } from './drawing/fit-text'
import { centred } from './drawing/lines'
import type { Mark, Sheet } from './drawing/marks'
import type { Typefaces } from './drawing/typefaces'
import type { PrintFacts } from './print-facts'
import { printWords } from './print-words'

/** A4, in millimetres. */
export const a4 = { width: 210, height: 297 } as const
const columns = 3
const rows = 4
/** Office printers leave the edge of the sheet white. */
const edge = 5
const cell = { width: (a4.width - 2 * edge) / columns, height: (a4.height - 2 * edge) / rows } as const
const codeSide = 44

/** Twelve of the same on one A4 sheet, to be cut apart and stuck on delivery boxes, counters and noticeboards. */
export function twelve(facts: PrintFacts, typefaces: Typefaces): Sheet {
  const places = Array.from({ length: columns * rows }, (_, index) => ({
    x: edge + (index % columns) * cell.width,
    y: edge + Math.floor(index / columns) * cell.height,
  }))
  return { ...a4, marks: [...cuts(), ...places.flatMap((place) => one(facts, place, typefaces))] }
}

function one(facts: PrintFacts, { x, y }: { x: number; y: number }, typefaces: Typefaces): Mark[] {
  const middle = x + cell.width / 2
  const name = fitText(facts.unionName, typefaces.bold, { width: cell.width - 6, largest: 4.2, mostLines: 2 })
  const nameTop = y + 6.5 + (name.lines.length === 1 ? name.size * 0.6 : 0)
  const small = { size: 2.7, face: 'regular', fill: '#595959' } as const
  const line = (text: string, size: number, down: number) =>
    centred({ text, size, face: 'bold', fill: '#1a1a1a', y: y + down }, middle, typefaces)
  return [
    ...name.lines.map((text, index) =>
      centred(
        { text, size: name.size, face: 'bold', fill: '#1a1a1a', y: nameTop + index * name.size * 1.2 },
        middle,
        typefaces,
      ),
    ),
    ...codeMarks(facts.link, { x: middle - codeSide / 2, y: y + 12, side: codeSide }),
    line(printWords.invitation, 3.6, 59),
    line(facts.readable, 4, 64.5),
    centred({ ...small, text: `${facts.phone}  ${printWords.posterNo(facts.posterNo)}`, y: y + 69 }, middle, typefaces),
  ]
}

function cuts(): Mark[] {
  const across = Array.from({ length: rows - 1 }, (_, index): Mark => {
    const y = edge + (index + 1) * cell.height
    return { kind: 'cut', from: [0, y], to: [a4.width, y] }
  })
  const down = Array.from({ length: columns - 1 }, (_, index): Mark => {
    const x = edge + (index + 1) * cell.width
    return { kind: 'cut', from: [x, 0], to: [x, a4.height] }
  })
  return [...across, ...down]
}
