import { createHash } from 'node:crypto'

/**
 * Chance that can be repeated: the same seed gives the same city on every machine. Each part of the generator draws
 * from a branch of its own, so that a change in one part leaves the others as they were.
 */
export interface Random {
  /** From 0 up to 1. */
  next(): number
  /** A whole number from the first to the last, both included. */
  between(first: number, last: number): number
  chance(probability: number): boolean
  pick<T>(choices: readonly T[]): T
  /** Picks by weight: `{ courier: 3, 'truck-driver': 1 }`. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K
  bytes(count: number): Uint8Array
  /** An id in the shape of a UUID. */
  id(): string
  /** Another source of chance that depends on this one's seed and on the label alone. */
  branch(label: string): Random
}

export function seededRandom(seed: string): Random {
  const next = sfc32(createHash('sha256').update(seed).digest())
  const between = (first: number, last: number) => first + Math.floor(next() * (last - first + 1))
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => between(0, 255))

  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick(choices) {
      const choice = choices[between(0, choices.length - 1)]
      if (choice === undefined) throw new RangeError('nothing to pick from')
      return choice
    },
    weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>) {
      const entries = Object.entries(weights) as [K, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      const found = entries.find(([, weight]) => (left -= weight) < 0) ?? entries.at(-1)
      if (!found) throw new RangeError('nothing to pick from')
      return found[0]
    },
    bytes,
    id: () =>
      Buffer.from(bytes(16))
        .toString('hex')
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    branch: (label) => seededRandom(`${seed}/${label}`),
  }
}

/** Chris Doty-Humphrey's "small fast counter" of 32 bits, from PractRand: passes its tests, and needs four words. */
function sfc32(seed: Buffer): () => number {
  let [a, b, c, counter] = [seed.readUInt32LE(0), seed.readUInt32LE(4), seed.readUInt32LE(8), 1] as [
    number,
    number,
    number,
    number,
  ]
  const turn = () => {
    const sum = (a + b + counter) >>> 0
    counter = (counter + 1) >>> 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) >>> 0
    c = (((c << 21) | (c >>> 11)) + sum) >>> 0
    return sum / 2 ** 32
  }
  for (let round = 0; round < 12; round += 1) turn()
  return turn
}
