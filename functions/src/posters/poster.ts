import { codeMarks } from './drawing/code-marks'
import { fitText } from './drawing/fit-text'
import { centred, fromLeft, sizeWithin, upToRight } from './drawing/lines'
import type { Mark, Sheet } from './drawing/marks'
import type { Typefaces } from './drawing/typefaces'
import type { PrintFacts } from './print-facts'
import { printWords } from './print-words'

/** A3, in millimetres. */
export const posterSize = { width: 297, height: 420 } as const
const middle = posterSize.width / 2
const margin = 16
const inside = posterSize.width - 2 * margin

const colours = { ground: '#b5121b', paper: '#ffffff', ink: '#1a1a1a', quiet: '#595959', stop: '#ffd400' } as const

/** The code with its quiet zone: as large as the lines that have to be read from a cab leave room for. */
export const codeSide = 200
const codeTop = 110
const bandHeight = 76

/**
 * The poster. From the top down it answers what a driver asks who has just stopped: is it for me, what do I do, whose is
 * it; then the code; then, for whoever came near, what I get, what to do if it does not scan, and whom to ring.
 */
export function poster(facts: PrintFacts, typefaces: Typefaces): Sheet {
  const marks = [
    ...band(facts, typefaces),
    ...nameLines(facts, typefaces),
    ...codeMarks(facts.link, { x: middle - codeSide / 2, y: codeTop, side: codeSide }),
    ...beforeScanning(facts, typefaces),
    ...promiseLines(facts, typefaces),
    ...foot(facts, typefaces),
  ]
  return { ...posterSize, marks }
}

function band(facts: PrintFacts, typefaces: Typefaces): Mark[] {
  const greeting = printWords.greeting(facts)
  const line = { face: 'bold', fill: colours.paper } as const
  const greetingSize = sizeWithin(greeting, 'bold', typefaces, { width: inside, largest: 26 })
  const size = sizeWithin(printWords.invitation, 'bold', typefaces, { width: inside, largest: 31 })
  return [
    { kind: 'box', x: 0, y: 0, width: posterSize.width, height: bandHeight, fill: colours.ground },
    centred({ ...line, text: greeting, size: greetingSize, y: 32 }, middle, typefaces),
    centred({ ...line, text: printWords.invitation, size, y: 66.5 }, middle, typefaces),
  ]
}

function nameLines({ unionName }: PrintFacts, typefaces: Typefaces): Mark[] {
  const { lines, size } = fitText(unionName, typefaces.bold, { width: inside, largest: 13.5, mostLines: 2 })
  const step = size * 1.12
  const first = (bandHeight + 2 + codeTop) / 2 - (lines.length * step) / 2 + size * 0.93
  return lines.map((text, index) =>
    centred({ text, size, face: 'bold', fill: colours.ink, y: first + index * step }, middle, typefaces),
  )
}

/** On the code's lower edge: drivers are told to stop; everybody else, what more the code does. */
function beforeScanning({ isRoadside }: PrintFacts, typefaces: Typefaces): Mark[] {
  const y = codeTop + codeSide
  const text = isRoadside ? printWords.stopFirst : printWords.alreadyMember
  const line = { text, size: 13, face: 'bold', fill: colours.ink, y: y + 12.8 } as const
  const width = typefaces.bold.widthOf(text, line.size) + 20
  return [
    { kind: 'box', x: middle - width / 2, y, width, height: 17, radius: 8.5, fill: colours.stop },
    centred(line, middle, typefaces),
  ]
}

function promiseLines(facts: PrintFacts, typefaces: Typefaces): Mark[] {
  return printWords.promises(facts).map((text, index) => {
    const size = sizeWithin(text, 'regular', typefaces, { width: inside, largest: 10 })
    return centred({ text, size, face: 'regular', fill: colours.ink, y: 340 + index * 12.5 }, middle, typefaces)
  })
}

function foot({ readable, phone, place, posterNo }: PrintFacts, typefaces: Typefaces): Mark[] {
  const top = 373
  const half = inside / 2
  const right = posterSize.width - margin
  const small = { size: 6.5, face: 'regular', fill: colours.quiet } as const
  const large = { face: 'bold', fill: colours.ink, y: top + 23 } as const
  const codeWidth = sizeWithin(readable, 'bold', typefaces, { width: half - 4, largest: 16 })
  const phoneWidth = sizeWithin(phone, 'bold', typefaces, { width: half - 4, largest: 16 })
  const number = printWords.posterNo(posterNo)
  const room = inside - typefaces.regular.widthOf(number, small.size) - 8
  const placeSize = sizeWithin(place, 'regular', typefaces, { width: room, largest: small.size })
  return [
    { kind: 'box', x: margin, y: top - 2, width: inside, height: 0.5, fill: colours.quiet },
    fromLeft({ ...small, text: printWords.cannotScan, y: top + 7 }, margin),
    upToRight({ ...small, text: printWords.call, y: top + 7 }, right, typefaces),
    fromLeft({ ...large, text: readable, size: codeWidth }, margin),
    upToRight({ ...large, text: phone, size: phoneWidth }, right, typefaces),
    fromLeft({ ...small, text: place, size: placeSize, y: top + 36 }, margin),
    upToRight({ ...small, text: number, y: top + 36 }, right, typefaces),
  ]
}
