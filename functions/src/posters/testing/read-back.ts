import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** A picture in grey: one byte for each pixel, 0 black and 255 white, row by row. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** What a PDF reader makes of a file. */
export interface ReadPdf {
  readonly text: string
  /** In millimetres. */
  readonly size: { readonly width: number; readonly height: number }
  readonly pages: number
  readonly picture: Grey
  readonly colours: { readonly width: number; readonly height: number; readonly rgba: Uint8Array }
}

const millimetresPerPoint = 25.4 / 72

/** Opens a PDF in PDFium, the reader of Chrome, and renders its page at so many dots per inch. */
export async function readPdf(file: Uint8Array, dotsPerInch: number): Promise<ReadPdf> {
  const reader = await PDFiumLibrary.init()
  const document = await reader.loadDocument(Buffer.from(file))
  try {
    const page = document.getPage(0)
    const text = page.getText()
    const { originalWidth, originalHeight } = page.getOriginalSize()
    const { width, height, data } = await page.render({ scale: dotsPerInch / 72, render: 'bitmap' })
    const rgba = swapped(data)
    return {
      text,
      size: { width: originalWidth * millimetresPerPoint, height: originalHeight * millimetresPerPoint },
      pages: document.getPageCount(),
      picture: greyOf({ width, height, rgba }),
      colours: { width, height, rgba },
    }
  } finally {
    document.destroy()
    reader.destroy()
  }
}

/** PDFium gives blue first. */
function swapped(bgra: Uint8Array): Uint8Array {
  const rgba = Uint8Array.from(bgra)
  for (let at = 0; at < rgba.length; at += 4) {
    rgba[at] = bgra[at + 2] ?? 0
    rgba[at + 2] = bgra[at] ?? 0
  }
  return rgba
}

function greyOf({ width, height, rgba }: { width: number; height: number; rgba: Uint8Array }): Grey {
  const pixels = new Uint8Array(width * height)
  for (let at = 0; at < pixels.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(at * 4, at * 4 + 3)
    pixels[at] = (red * 299 + green * 587 + blue * 114) / 1000
  }
  return { width, height, pixels }
}

let scanner: Promise<unknown> | undefined

/** What ZXing reads of the codes in a picture, each as its text. */
export async function scan(picture: Grey | Uint8Array): Promise<string[]> {
  scanner ??= openScanner()
  await scanner
  const options = { formats: ['QRCode' as const], tryHarder: true, maxNumberOfSymbols: 20 }
  const found = await readBarcodes(picture instanceof Uint8Array ? picture : imageOf(picture), options)
  return found.filter(({ isValid }) => isValid).map(({ text }) => text)
}

/** The scanner would fetch its WebAssembly over the network; a test takes it from the package. */
async function openScanner(): Promise<void> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}

function imageOf({ width, height, pixels }: Grey) {
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let at = 0; at < pixels.length; at += 1) data.fill(pixels[at] ?? 0, at * 4, at * 4 + 3)
  return { width, height, data, colorSpace: 'srgb' as const }
}
