import { fitText } from './drawing/fit-text'
import { centred, fromLeft } from './drawing/lines'
import type { Mark, Sheet } from './drawing/marks'
import type { Typefaces } from './drawing/typefaces'

/** A paper about one's own membership: a title, a sentence, facts line by line, and what it is not. */
export interface PaperFacts {
  readonly title: string
  readonly sentence: string
  readonly lines: readonly { readonly label: string; readonly says: string }[]
}

/** A4, millimetres. */
const paperSize = { width: 210, height: 297 } as const
const margin = 25
const room = paperSize.width - 2 * margin
const indent = 42

/** A plain sheet: no seal and no emblem is ever drawn; who needs one takes it to the union. */
export const paperWords = {
  note: '本页由会员本人从小程序下载，不盖章，不画会徽；需要盖章的，请带证件到工会办理。',
} as const

/** One A4 page for a member: a title, one sentence, the facts line by line, and that no seal was set. */
export function paper({ title, sentence, lines }: PaperFacts, typefaces: Typefaces): Sheet {
  const dark = { fill: '#1a1a1a' } as const
  const opening = fitText(sentence, typefaces.regular, { width: room, largest: 5, mostLines: 4 })
  const note = fitText(paperWords.note, typefaces.regular, { width: room, largest: 3.4, mostLines: 2 })
  const marks: Mark[] = [
    { kind: 'box', x: 0, y: 0, width: paperSize.width, height: 6, fill: '#b5121b' },
    centred({ ...dark, text: title, size: 10, face: 'bold', y: 48 }, paperSize.width / 2, typefaces),
    ...opening.lines.map((text, at) =>
      fromLeft({ ...dark, text, size: opening.size, face: 'regular', y: 74 + at * opening.size * 1.7 }, margin),
    ),
    ...lines.flatMap(({ label, says }, at) => line({ label, says, y: 116 + at * 13 }, typefaces)),
    ...note.lines.map((text, at) =>
      fromLeft({ fill: '#595959', text, size: note.size, face: 'regular', y: 266 + at * 6 }, margin),
    ),
  ]
  return { ...paperSize, marks }
}

function line({ label, says, y }: { label: string; says: string; y: number }, typefaces: Typefaces): Mark[] {
  const { size } = fitText(says, typefaces.bold, { width: room - indent, largest: 5, mostLines: 1 })
  return [
    fromLeft({ text: label, size: 4.4, face: 'regular', fill: '#595959', y }, margin),
    fromLeft({ text: says, size, face: 'bold', fill: '#1a1a1a', y }, margin + indent),
  ]
}
