/**
 * SHA-256 (FIPS 180-4) and HMAC over it (RFC 2104), for the code on the card: WeChat gives a mini-program no
 * cryptography of its own, and the code must come without a network. See decision 0017.
 */

const blockLength = 64
const lengthField = 8

/** First 32 bits of the fractional parts of the square roots of the first eight primes. */
const initialHash = primes(8).map((prime) => fractionBits(Math.sqrt(prime)))
/** The same of the cube roots of the first sixty-four. */
const roundConstants = primes(64).map((prime) => fractionBits(Math.cbrt(prime)))

/** The digest of any bytes, 32 bytes long. */
export function sha256(message: Uint8Array): Uint8Array {
  const digesting = sha256InParts()
  digesting.add(message)
  return digesting.digest()
}

/** A digest of a message that comes in parts: a long one would hold up a slow phone's screen for seconds. */
export interface Digesting {
  /** The next bytes, as many as there are. */
  readonly add: (part: Uint8Array) => void
  /** The digest of all parts, 32 bytes long; to be asked for once. */
  readonly digest: () => Uint8Array
}

/** Begins a digest. */
export function sha256InParts(): Digesting {
  const hash = Uint32Array.from(initialHash)
  let length = 0
  let rest = new Uint8Array(0)

  /** Every whole block into the hash; what is left waits for the next part. */
  function take(part: Uint8Array): void {
    const bytes = joined(rest, part)
    const whole = bytes.length - (bytes.length % blockLength)
    for (let start = 0; start < whole; start += blockLength) {
      compress(hash, new DataView(bytes.buffer, start, blockLength))
    }
    rest = bytes.slice(whole)
  }

  return {
    add(part) {
      length += part.length
      take(part)
    },
    digest() {
      take(endingOf(length))
      const digest = new DataView(new ArrayBuffer(32))
      hash.forEach((word, place) => digest.setUint32(place * 4, word))
      return new Uint8Array(digest.buffer)
    },
  }
}

/** The keyed digest of any bytes under a key of any length. */
export function hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array {
  const block = new Uint8Array(blockLength)
  block.set(key.length > blockLength ? sha256(key) : key)
  const inner = block.map((byte) => byte ^ 0x36)
  const outer = block.map((byte) => byte ^ 0x5c)
  return sha256(joined(outer, sha256(joined(inner, message))))
}

/**
 * What ends a message of so many bytes: a one, zeros, and the length in bits, so that the whole fills its last block
 * (FIPS 180-4, 5.1.1).
 */
function endingOf(length: number): Uint8Array {
  const blocks = Math.ceil((length + 1 + lengthField) / blockLength)
  const ending = new Uint8Array(blocks * blockLength - length)
  ending[0] = 0x80
  const end = new DataView(ending.buffer, ending.length - lengthField)
  end.setUint32(0, Math.floor(length / 2 ** 29))
  end.setUint32(4, length << 3)
  return ending
}

/** One block into the hash (FIPS 180-4, 6.2.2). */
function compress(hash: Uint32Array, block: DataView): void {
  const words = schedule(block)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let round = 0; round < 64; round++) {
    const choice = (e & f) ^ (~e & g)
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const sumE = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const sumA = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const first = (h + sumE + choice + at(roundConstants, round) + at(words, round)) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + sumA + majority) | 0
  }
  const mixed = [a, b, c, d, e, f, g, h]
  hash.forEach((word, place) => {
    hash[place] = word + at(mixed, place)
  })
}

function schedule(block: DataView): Uint32Array {
  const words = new Uint32Array(64)
  for (let place = 0; place < 16; place++) words[place] = block.getUint32(place * 4)
  for (let place = 16; place < 64; place++) {
    const near = at(words, place - 2)
    const far = at(words, place - 15)
    const nearMixed = turn(near, 17) ^ turn(near, 19) ^ (near >>> 10)
    const farMixed = turn(far, 7) ^ turn(far, 18) ^ (far >>> 3)
    words[place] = at(words, place - 16) + farMixed + at(words, place - 7) + nearMixed
  }
  return words
}

const turn = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits))
const at = (words: ArrayLike<number>, place: number) => words[place] ?? 0

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

function primes(count: number): number[] {
  const found: number[] = []
  for (let next = 2; found.length < count; next++) if (found.every((prime) => next % prime !== 0)) found.push(next)
  return found
}

function fractionBits(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32)
}
