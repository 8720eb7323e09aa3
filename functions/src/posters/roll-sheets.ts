import { fromLeft, sizeWithin } from './drawing/lines'
import type { Mark, Sheet } from './drawing/marks'
import type { Typefaces } from './drawing/typefaces'

/** Everything that a roll says. */
export interface RollFacts {
  readonly unionName: string
  /** What it holds or is for, under the title. */
  readonly note: string
  /** Of whom, where it is not everybody's. */
  readonly occupation?: string
  /** Widths in millimetres, 180 together. */
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly string[])[]
  /** Who had it made: all over each page, so that a photograph of a part still says it. */
  readonly mark: string
  /** When, to the minute. */
  readonly at: string
  /** What stands where the font lacks a character. */
  readonly standIn?: string
}

/** A4, millimetres. */
const size = { width: 210, height: 297 } as const
const margin = 15
const firstRow = 52
const rowHeight = 7
const rowsOnPage = 32

/** A roll page by page; one without anybody is one page that says so. */
export function rollSheets(facts: RollFacts, typefaces: Typefaces): [Sheet, ...Sheet[]] {
  const pages = Math.max(1, Math.ceil(facts.rows.length / rowsOnPage))
  const sheet = (page: number) => ({ ...size, marks: marksOf(facts, typefaces, { page, pages }) })
  return [sheet(0), ...Array.from({ length: pages - 1 }, (_, at) => sheet(at + 1))]
}

interface Numbered {
  readonly page: number
  readonly pages: number
}

function marksOf(facts: RollFacts, typefaces: Typefaces, { page, pages }: Numbered): Mark[] {
  const { columns, rows } = facts
  const titles = columns.map(({ title }) => title)
  const shown = rows.slice(page * rowsOnPage, (page + 1) * rowsOnPage)
  return [
    ...watermark(facts, typefaces),
    ...head(facts, typefaces),
    ...row(facts, titles, { y: firstRow - rowHeight, typefaces, face: 'bold' }),
    ...shown.flatMap((texts, at) => row(facts, texts, { y: firstRow + at * rowHeight, typefaces, face: 'regular' })),
    ...foot(facts, typefaces, { page, pages }),
  ]
}

/** Lines across the page in a grey that print and photograph keep, under what is read. */
function watermark({ mark, at }: RollFacts, typefaces: Typefaces): Mark[] {
  const text = `${mark} ${at}`
  const fit = sizeWithin(text, 'regular', typefaces, { width: 120, largest: 6 })
  return Array.from({ length: 11 }, (_, line) =>
    fromLeft(
      { text, size: fit, face: 'regular', fill: '#e3e3e3', y: 20 + line * 25 },
      line % 2 === 0 ? margin : margin + 50,
    ),
  )
}

function head({ unionName, note, occupation, rows }: RollFacts, typefaces: Typefaces): Mark[] {
  const title = `${unionName}会员名册`
  const width = size.width - 2 * margin
  const fit = sizeWithin(title, 'bold', typefaces, { width, largest: 7 })
  const counted = `${occupation === undefined ? '' : `${occupation} `}共${rows.length}人 · ${note}`
  const small = sizeWithin(counted, 'regular', typefaces, { width, largest: 3.8 })
  return [
    fromLeft({ text: title, size: fit, face: 'bold', fill: '#1a1a1a', y: 26 }, margin),
    fromLeft({ text: counted, size: small, face: 'regular', fill: '#595959', y: 36 }, margin),
  ]
}

interface Placed {
  readonly y: number
  readonly typefaces: Typefaces
  readonly face: 'regular' | 'bold'
}

function row({ columns }: RollFacts, texts: readonly string[], { y, typefaces, face }: Placed): Mark[] {
  const line: Mark = { kind: 'box', x: margin, y: y + 2, width: size.width - 2 * margin, height: 0.15, fill: '#999999' }
  let x = margin
  const cells = columns.flatMap(({ width }, at) => {
    const text = texts[at] ?? ''
    const left = x
    x += width
    if (text === '') return []
    const fit = sizeWithin(text, face, typefaces, { width: width - 2, largest: 3.6 })
    return [fromLeft({ text, size: fit, face, fill: '#1a1a1a', y }, left)]
  })
  return [line, ...cells]
}

function foot({ mark, at, standIn }: RollFacts, typefaces: Typefaces, { page, pages }: Numbered): Mark[] {
  const rare = standIn === undefined ? '' : ` · ${standIn}是印不出来的字`
  const text = `第${page + 1}页，共${pages}页 · ${at} · ${mark}${rare}`
  const fit = sizeWithin(text, 'regular', typefaces, { width: size.width - 2 * margin, largest: 3 })
  return [fromLeft({ text, size: fit, face: 'regular', fill: '#595959', y: 286 }, margin)]
}
