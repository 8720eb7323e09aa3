import { passedOnColumnWords } from '@gongyou/shared/contracts/words'
import type { PassedOnColumn } from '@gongyou/shared/domain/benefits/passed-on-list'

/** What the sheet of a list tells, and of whom. */
export interface ListedFacts {
  readonly title: string
  readonly to: string
  /** Who had it made, and which list it is; stands in every row, so that it travels with each that is copied. */
  readonly mark: string
  readonly columns: readonly PassedOnColumn[]
  readonly rows: readonly ((column: PassedOnColumn) => string)[]
}

/**
 * The workbook of a list (ECMA-376). The writer is loaded when one is asked for. A text is written as a text and never as
 * a formula or a number: an ID number has more digits than a spreadsheet's number keeps.
 */
export async function passedOnSheet({ title, to, mark, columns, rows }: ListedFacts): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/node')
  const titles = [...columns.map((column) => passedOnColumnWords[column]), '名单编号']
  const data = [
    [text(title), text(`交给${to}`), text('用后请销毁，不得转发')],
    titles.map((name) => ({ ...text(name), fontWeight: 'bold' as const })),
    ...rows.map((valueOf) => [...columns.map((column) => text(valueOf(column))), text(mark)]),
  ]
  const widths = titles.map(() => ({ width: 24 }))
  return new Uint8Array(await writeWorkbook([{ sheet: '名单', data, columns: widths }]).toBuffer())
}

function text(value: string) {
  return { value, type: String }
}
