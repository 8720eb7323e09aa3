import { create } from 'qrcode'
import type { Mark } from './marks'

/** ISO/IEC 18004 wants four modules of white on every side. */
const quietZone = 4

/**
 * A quarter of the symbol may be lost and it still reads. Level M holds up to half of that, which one torn corner or a
 * splash of mud at a motorway exit takes away; level H would make each module a tenth smaller, and so ask for a camera
 * that much nearer.
 */
const errorCorrectionLevel = 'Q'

/** A link as a QR code with its quiet zone, filling a square of that side. */
export function codeMarks(link: string, { x, y, side }: { x: number; y: number; side: number }): readonly Mark[] {
  const { modules } = create(link, { errorCorrectionLevel })
  const module = moduleWidth(modules.size, side)
  const start = quietZone * module
  const runs = darkRuns(modules.size, (row, column) => modules.get(row, column) === 1)
  const path = runs.map((run) => runPath(run, module, { x: x + start, y: y + start })).join('')
  return [
    { kind: 'box', x, y, width: side, height: side, fill: '#ffffff' },
    { kind: 'shape', path, fill: '#000000' },
  ]
}

/** How wide one module of a link's code is where code and quiet zone fill a square of that side. */
export function moduleOf(link: string, side: number): number {
  return moduleWidth(create(link, { errorCorrectionLevel }).modules.size, side)
}

function moduleWidth(size: number, side: number): number {
  return side / (size + 2 * quietZone)
}

interface Run {
  readonly row: number
  readonly column: number
  readonly length: number
}

/** Dark modules side by side, row by row. */
function darkRuns(size: number, isDark: (row: number, column: number) => boolean): Run[] {
  const runs: Run[] = []
  for (let row = 0; row < size; row += 1) {
    let begin: number | undefined
    for (let column = 0; column <= size; column += 1) {
      const dark = column < size && isDark(row, column)
      if (dark) begin ??= column
      if (!dark && begin !== undefined) {
        runs.push({ row, column: begin, length: column - begin })
        begin = undefined
      }
    }
  }
  return runs
}

/** One closed outline. All runs are filled as one shape, or hairlines of white would show between the rows. */
function runPath({ row, column, length }: Run, module: number, origin: { x: number; y: number }): string {
  const left = round(origin.x + column * module)
  const right = round(origin.x + (column + length) * module)
  const top = round(origin.y + row * module)
  const bottom = round(origin.y + (row + 1) * module)
  return `M${left} ${top}H${right}V${bottom}H${left}Z`
}

/** To a tenth of a micrometre: neighbours meet exactly. */
function round(millimetres: number): number {
  return Math.round(millimetres * 10_000) / 10_000
}
