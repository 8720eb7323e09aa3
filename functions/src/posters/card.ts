import { codeMarks } from './drawing/code-marks'
import { fitText } from './drawing/fit-text'
import { fromLeft, sizeWithin } from './drawing/lines'
import type { Mark, Sheet } from './drawing/marks'
import type { Typefaces } from './drawing/typefaces'
import type { PrintFacts } from './print-facts'
import { printWords } from './print-words'

/** The card of ISO/IEC 7810, ID-1, which every wallet has a pocket for; millimetres. */
export const cardSize = { width: 85.6, height: 53.98 } as const
const band = 8.5
const codeSide = cardSize.height - band - 2
const left = 4
const room = cardSize.width - codeSide - left - 1.5

/** The wallet card that an organiser hands out: the code to the right, whose it is and how else to get there beside it. */
export function card(facts: PrintFacts, typefaces: Typefaces): Sheet {
  const { unionName, readable, phone, posterNo, link } = facts
  const name = fitText(unionName, typefaces.bold, { width: room, largest: 5.2, mostLines: 3 })
  const within = (text: string, largest: number) => sizeWithin(text, 'bold', typefaces, { width: room, largest })
  const small = { size: 2.4, face: 'regular', fill: '#595959' } as const
  const large = { face: 'bold', fill: '#1a1a1a' } as const
  const marks: Mark[] = [
    { kind: 'box', x: 0, y: 0, width: cardSize.width, height: band, fill: '#b5121b' },
    fromLeft({ text: printWords.invitation, size: 5, face: 'bold', fill: '#ffffff', y: 6.1 }, left),
    ...name.lines.map((text, index) =>
      fromLeft({ ...large, text, size: name.size, y: band + 7 + index * name.size * 1.25 }, left),
    ),
    fromLeft({ ...small, text: printWords.cannotScan, y: 33.5 }, left),
    fromLeft({ ...large, text: readable, size: within(readable, 4.6), y: 38.6 }, left),
    fromLeft({ ...small, text: printWords.call, y: 43 }, left),
    fromLeft({ ...large, text: phone, size: within(phone, 4), y: 47.4 }, left),
    fromLeft({ ...small, text: printWords.posterNo(posterNo), y: 51.6 }, left),
    ...codeMarks(link, { x: cardSize.width - codeSide - 1, y: band + 1, side: codeSide }),
  ]
  return { ...cardSize, marks }
}
