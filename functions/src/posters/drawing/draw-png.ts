import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { ReadMade } from '../../platform/surroundings'
import type { Mark, Sheet } from './marks'
import type { Typefaces } from './typefaces'

export type DrawPng = (sheet: Sheet, typefaces: Typefaces, pixelsWide: number) => Promise<Uint8Array>

let ready: Promise<void> | undefined

/** Opens the drawing of pictures; the renderer is loaded at the first one, once for the process, which is all it takes. */
export function openPng(readMade: ReadMade): DrawPng {
  return async (sheet, typefaces, pixelsWide) => {
    ready ??= readMade('resvg.wasm')
      .then((wasm) => initWasm(wasm))
      .catch((fault: unknown) => {
        ready = undefined
        throw fault
      })
    await ready
    const drawing = new Resvg(svgOf(sheet, typefaces), { fitTo: { mode: 'width', value: pixelsWide } })
    const picture = drawing.render()
    const png = picture.asPng()
    picture.free()
    drawing.free()
    return png
  }
}

/** Texts become outlines here, so the renderer needs no fonts and shows what the PDF shows. */
function svgOf({ width, height, marks }: Sheet, typefaces: Typefaces): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...marks.map((mark) => elementOf(mark, typefaces)),
    '</svg>',
  ].join('')
}

function elementOf(mark: Mark, typefaces: Typefaces): string {
  switch (mark.kind) {
    case 'box': {
      const { x, y, width, height, radius = 0, fill } = mark
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`
    }
    case 'shape':
      return `<path d="${mark.path}" fill="${mark.fill}"/>`
    case 'cut': {
      const [[x1, y1], [x2, y2]] = [mark.from, mark.to]
      return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#999999" stroke-width="0.15" stroke-dasharray="1.5"/>`
    }
    case 'text':
      return `<path d="${typefaces[mark.face].outlineOf(mark.text, mark)}" fill="${mark.fill}"/>`
  }
}
