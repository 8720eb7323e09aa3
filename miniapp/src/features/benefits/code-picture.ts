import { create } from 'qrcode'
import { utf8Bytes } from '../../session/bytes'

/** ISO/IEC 18004 wants four modules of white on every side. */
const quietZone = 4

/**
 * A text as a QR code (ISO/IEC 18004), drawn as one SVG path: a data URI that both WeChat and a browser show as a
 * picture. Level M, because a screen is not torn as a poster is.
 */
export function codePicture(text: string): string {
  // as bytes: for a text the library wants a `TextEncoder`, which WeChat has not
  const { modules } = create([{ mode: 'byte', data: utf8Bytes(text) }], { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * quietZone
  const rows = Array.from({ length: modules.size }, (_, row) =>
    runsIn(Array.from({ length: modules.size }, (__, column) => modules.get(row, column) === 1)).map(
      ([from, length]) => `M${from + quietZone} ${row + quietZone}h${length}v1h-${length}z`,
    ),
  )
  const path = rows.flat().join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="M0 0h${side}v${side}H0z" fill="#fff"/><path d="${path}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Dark modules side by side: where each run begins, and how long it is. */
function runsIn(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = []
  row.forEach((dark, column) => {
    const last = runs[runs.length - 1]
    if (!dark) return
    if (last && last[0] + last[1] === column) last[1] += 1
    else runs.push([column, 1])
  })
  return runs
}
