import { beforeAll, describe, expect, it } from 'vitest'
import { parseScanned } from '@gongyou/shared/domain/codes/union-code'
import type { Instant } from '@gongyou/shared/kernel/time'
import { madeFiles } from '../../local/made-files'
import { card, cardSize } from './card'
import { drawPdf } from './drawing/draw-pdf'
import { openPng, type DrawPng } from './drawing/draw-png'
import type { Sheet } from './drawing/marks'
import { readTypefaces, type Typefaces } from './drawing/typefaces'
import { poster, posterSize } from './poster'
import type { PrintFacts } from './print-facts'
import { asJpeg, blurred, dim, smaller, tilted } from './testing/distortions'
import { printedCode, printedFacts } from './testing/printed-facts'
import { readPdf, scan, type ReadPdf } from './testing/read-back'
import { a4, twelve } from './twelve'

const at = '2026-11-16T01:30:00.000Z' as Instant

let typefaces: Typefaces
let drawPng: DrawPng
beforeAll(async () => {
  const readMade = await madeFiles()
  typefaces = await readTypefaces(readMade)
  drawPng = openPng(readMade)
})

const pdfOf = (sheet: Sheet) => drawPdf([sheet], typefaces, { title: '海报', at })
const posterOf = (rest: Partial<PrintFacts> = {}) => poster({ ...printedFacts, ...rest }, typefaces)

describe('the poster', () => {
  let file: Uint8Array
  let read: ReadPdf
  beforeAll(async () => {
    file = await pdfOf(posterOf())
    read = await readPdf(file, 300)
  })
  const leadsToTheUnion = async (picture: Parameters<typeof scan>[0]) => {
    const texts = await scan(picture)
    expect(texts).toEqual([printedFacts.link])
    expect(parseScanned({ q: encodeURIComponent(texts[0] ?? '') })).toBe(printedCode)
  }

  it('opens in a PDF reader as one page of A3', () => {
    expect(read.pages).toBe(1)
    expect(read.size.width).toBeCloseTo(posterSize.width, 1)
    expect(read.size.height).toBeCloseTo(posterSize.height, 1)
  })

  it('is read by a scanner as printed, at 300 dots per inch', () => leadsToTheUnion(read.picture))

  it('is read out of focus and held askew', () =>
    leadsToTheUnion(tilted(blurred(smaller(read.picture, 1000), 3), { degrees: 14, depth: 0.25 })))

  it('is read from a small, dim, grainy photo that went through a chat', () =>
    leadsToTheUnion(asJpeg(dim(tilted(smaller(read.picture, 360), { degrees: -8, depth: 0.2 }), 60), 40)))

  it('is read with a splash of mud on a corner of the code', () => {
    const { width, height, pixels } = smaller(read.picture, 1000)
    const muddy = pixels.map((value, index) => {
      const [x, y] = [index % width, Math.floor(index / width)]
      return x > 560 && x < 690 && y > 700 && y < 850 ? 90 : value
    })
    return leadsToTheUnion({ width, height, pixels: muddy })
  })

  it('is read off the picture for a chat, whose modules are whole pixels', async () => {
    await leadsToTheUnion(await drawPng(posterOf(), typefaces, 1080))
  })

  it('says in words that can be copied whose it is, how to get there without a camera, and whom to ring', () => {
    const said = read.text.replace(/\s/g, '')
    const { unionName, readable, phone, posterNo, place, dues } = printedFacts
    for (const text of [unionName, readable, phone, posterNo, place, dues, '货车司机', '微信扫码，加入工会']) {
      expect(said).toContain(text.replace(/\s/g, ''))
    }
  })

  it('tells who comes by on wheels to stop first, and nobody else', async () => {
    expect(read.text).toContain('请停稳车，再扫码')
    const mall = await readPdf(await pdfOf(posterOf({ isRoadside: false })), 20)
    expect(mall.text).not.toContain('停稳车')
  })

  it('never says 免费, and of money only the union’s own sentence', async () => {
    const paying = await readPdf(await pdfOf(posterOf({ dues: '会费每月5元，按季交' })), 20)
    expect(paying.text).toContain('会费每月5元，按季交')
    expect(paying.text + read.text).not.toContain('免费')
  })

  it('carries both weights of its font within, of each only the characters it uses', () => {
    const text = Buffer.from(file).toString('latin1')
    expect(text.match(/\/Subtype \/CIDFontType0C?\b/g)?.length).toBeGreaterThanOrEqual(2)
    expect(text.match(/\/FontFile3 /g)).toHaveLength(2)
    expect(text).not.toMatch(/\/BaseFont \/Helvetica/)
    expect(file.length).toBeLessThan(100_000)
  })

  it('is the same to the byte for the same union at the same instant', async () => {
    expect(Buffer.from(await pdfOf(posterOf())).equals(file)).toBe(true)
  })

  it('holds the code as an outline, not as pixels: it stays sharp at sixty centimetres', async () => {
    expect(Buffer.from(file).toString('latin1')).not.toMatch(/\/Subtype \/Image\b/)
    const large = await readPdf(file, 45)
    await leadsToTheUnion(large.picture)
  })

  it.each(['工会（演示）', '宁波市北仑区柴桥街道第一工业园区新就业形态劳动者及小微企业职工联合工会委员会（演示）'])(
    'finds room for %s',
    async (unionName) => {
      const { text, picture } = await readPdf(await pdfOf(posterOf({ unionName })), 60)
      expect(text.replace(/\s/g, '')).toContain(unionName)
      await leadsToTheUnion(picture)
    },
  )
})

describe('the wallet card', () => {
  it('is as large as a bank card, and reads', async () => {
    const { size, picture, text } = await readPdf(await pdfOf(card(printedFacts, typefaces)), 300)
    expect(size.width).toBeCloseTo(cardSize.width, 1)
    expect(size.height).toBeCloseTo(cardSize.height, 1)
    expect(await scan(picture)).toEqual([printedFacts.link])
    for (const said of [printedFacts.readable, printedFacts.phone, printedFacts.posterNo]) expect(text).toContain(said)
  })
})

describe('the sheet of twelve', () => {
  it('is one A4 page on which all twelve read, each with number and phone', async () => {
    const { size, picture, text } = await readPdf(await pdfOf(twelve(printedFacts, typefaces)), 300)
    expect(size.width).toBeCloseTo(a4.width, 1)
    expect(await scan(picture)).toEqual(Array.from({ length: 12 }, () => printedFacts.link))
    for (const said of [printedFacts.readable, printedFacts.phone, printedFacts.posterNo]) {
      expect(text.split(said)).toHaveLength(13)
    }
  })
})

describe('a character that the font lacks', () => {
  it('is found before anything is drawn', () => {
    expect(typefaces.bold.missingFrom('北仑𠮷集卡𠮷工会')).toEqual(['𠮷'])
    expect(typefaces.regular.missingFrom(Object.values(printedFacts).join(''))).toEqual([])
    for (const face of [typefaces.bold, typefaces.regular]) expect(face.missingFrom('新碶鄞江咸祥洞桥')).toEqual([])
  })
})
