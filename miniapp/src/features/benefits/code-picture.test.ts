import { writeVoucherCode } from '@gongyou/shared/domain/benefits/voucher-code'
import { create } from 'qrcode'
import { describe, expect, it } from 'vitest'
import { codePicture } from './code-picture'

const text = writeVoucherCode('Qm9vay1vZi1hLXZvdWNoZXItdGhhdC1pcy1sb25nLWVub3VnaC1mb3ItYWxsLW9mLXRoZW0', '46119246')

/** The modules that a picture draws dark, and how many there are on a side with the white around them. */
function drawnIn(picture: string) {
  const svg = decodeURIComponent(picture.replace('data:image/svg+xml,', ''))
  const side = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const dark = new Set<string>()
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let step = 0; step < Number(length); step += 1) dark.add(`${Number(x) + step},${y}`)
  }
  return { side, dark }
}

describe('the picture of a voucher', () => {
  it('draws every module of the code and no other, with four of white on every side', () => {
    const { modules } = create([{ mode: 'byte', data: Buffer.from(text) }], { errorCorrectionLevel: 'M' })
    const { side, dark } = drawnIn(codePicture(text))
    expect(side).toBe(modules.size + 8)
    for (let row = -4; row < modules.size + 4; row += 1) {
      for (let column = -4; column < modules.size + 4; column += 1) {
        const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < modules.size
        expect(dark.has(`${column + 4},${row + 4}`)).toBe(isInside && modules.get(row, column) === 1)
      }
    }
  })

  it('is small enough to be set anew every half minute', () => {
    expect(codePicture(text).length).toBeLessThan(24 * 1024)
  })
})
