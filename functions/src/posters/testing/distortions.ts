import type { Grey } from './read-back'

/** What a camera, a hand, the weather and a chat do to a picture. All of them the same at every run. */

/** Out of focus: each pixel becomes the mean of the square around it, twice. */
export function blurred(picture: Grey, radius: number): Grey {
  return acrossAndDown(acrossAndDown(picture, radius), radius)
}

function acrossAndDown(picture: Grey, radius: number): Grey {
  return turned(across(turned(across(picture, radius)), radius))
}

function across({ width, height, pixels }: Grey, radius: number): Grey {
  const smooth = new Uint8Array(pixels.length)
  for (let row = 0; row < height; row += 1) {
    const start = row * width
    const at = (column: number) => pixels[start + Math.min(width - 1, Math.max(0, column))] ?? 0
    let sum = 0
    for (let column = -radius; column <= radius; column += 1) sum += at(column)
    for (let column = 0; column < width; column += 1) {
      smooth[start + column] = sum / (2 * radius + 1)
      sum += at(column + radius + 1) - at(column - radius)
    }
  }
  return { width, height, pixels: smooth }
}

/** Rows become columns. */
function turned({ width, height, pixels }: Grey): Grey {
  const flipped = new Uint8Array(pixels.length)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) flipped[column * height + row] = pixels[row * width + column] ?? 0
  }
  return { width: height, height: width, pixels: flipped }
}

/**
 * Held askew and seen from one side: turned by so many degrees around its middle, and shrinking towards the right, where
 * it is `depth` times as far away again as on the left. Around it everything is grey.
 */
export function tilted(picture: Grey, { degrees, depth }: { degrees: number; depth: number }): Grey {
  const { width, height } = picture
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const pixels = new Uint8Array(width * height)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const distance = 1 + (depth * column) / width
      const [right, down] = [(column - width / 2) * distance, (row - height / 2) * distance]
      const x = width / 2 + (right * cos + down * sin) * 1.1
      const y = height / 2 + (down * cos - right * sin) * 1.1
      pixels[row * width + column] = sample(picture, x, y)
    }
  }
  return { width, height, pixels }
}

/** Between four pixels, by how near each is. */
function sample({ width, height, pixels }: Grey, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 128
  const [right, down] = [x - left, y - top]
  const at = (column: number, row: number) => pixels[row * width + column] ?? 0
  const upper = at(left, top) * (1 - right) + at(left + 1, top) * right
  const lower = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right
  return upper * (1 - down) + lower * down
}

/** Seen from further off: so many pixels wide, each the mean of what it covers. */
export function smaller(picture: Grey, width: number): Grey {
  const factor = picture.width / width
  const height = Math.floor(picture.height / factor)
  const pixels = new Uint8Array(width * height)
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      pixels[row * width + column] = meanOf(picture, column * factor, row * factor, factor)
    }
  }
  return { width, height, pixels }
}

function meanOf({ width, height, pixels }: Grey, left: number, top: number, side: number): number {
  let sum = 0
  let count = 0
  for (let row = Math.floor(top); row < Math.min(height, top + side); row += 1) {
    for (let column = Math.floor(left); column < Math.min(width, left + side); column += 1) {
      sum += pixels[row * width + column] ?? 0
      count += 1
    }
  }
  return sum / Math.max(1, count)
}

/** A dim evening: less contrast, light falling off to one side, and grain. */
export function dim({ width, height, pixels }: Grey, grain: number): Grey {
  const random = sameNumbers()
  const seen = pixels.map((value, at) => {
    const light = 0.45 + (0.4 * (at % width)) / width
    return clamped(40 + value * light + (random() - 0.5) * grain)
  })
  return { width, height, pixels: seen }
}

/** A linear congruence after Lehmer: the same grain at every run. */
function sameNumbers(): () => number {
  let state = 42
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** Sent through a chat: squares of eight as a JPEG keeps them (ISO/IEC 10918-1), all frequencies in steps this coarse. */
export function asJpeg({ width, height, pixels }: Grey, step: number): Grey {
  const sent = Uint8Array.from(pixels)
  for (let top = 0; top + 8 <= height; top += 8) {
    for (let left = 0; left + 8 <= width; left += 8) {
      const indexOf = (row: number, column: number) => (top + row) * width + left + column
      const square = squareOf((row, column) => (pixels[indexOf(row, column)] ?? 0) - 128)
      const coarse = transformed(square, cosines).map((value) => Math.round(value / step) * step)
      const back = transformed(coarse, turnedCosines)
      back.forEach((value, at) => (sent[indexOf(Math.floor(at / 8), at % 8)] = clamped(value + 128)))
    }
  }
  return { width, height, pixels: sent }
}

type Square = readonly number[]

function squareOf(value: (row: number, column: number) => number): number[] {
  return Array.from({ length: 64 }, (_, at) => value(Math.floor(at / 8), at % 8))
}

/** The discrete cosine transform of eight values, and its inverse, which is it turned over. */
const cosines: Square = squareOf((row, column) => {
  return Math.cos(((2 * column + 1) * row * Math.PI) / 16) * (row === 0 ? Math.SQRT1_2 : 1) * 0.5
})
const turnedCosines: Square = squareOf((row, column) => cosines[column * 8 + row] ?? 0)

function transformed(square: Square, by: Square): number[] {
  const times = (left: Square, right: (inner: number, column: number) => number) =>
    squareOf((row, column) => {
      let sum = 0
      for (let inner = 0; inner < 8; inner += 1) sum += (left[row * 8 + inner] ?? 0) * right(inner, column)
      return sum
    })
  const half = times(by, (inner, column) => square[inner * 8 + column] ?? 0)
  return times(half, (inner, column) => by[column * 8 + inner] ?? 0)
}

function clamped(value: number): number {
  return Math.min(255, Math.max(0, Math.round(value)))
}
