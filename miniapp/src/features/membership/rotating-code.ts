import { instantOf, toMillis, type Instant } from '@gongyou/shared/kernel/time'
import { hmacSha256 } from './sha256'

/** What the server hands over once; from then on codes come without a network. */
export interface Rotation {
  /** 32 bytes as base64url without padding. */
  readonly key: string
  readonly periodSeconds: number
}

/** What is to be shown at one moment: eight digits, and how much longer they hold. */
export interface RotatingCode {
  readonly digits: string
  readonly secondsLeft: number
}

const length = 8

/**
 * The code of a moment: RFC 6238 with HMAC-SHA-256 and eight digits. `at` is the server's time; see `clockBehind` for a
 * phone whose clock is wrong.
 */
export function rotatingCodeAt({ key, periodSeconds }: Rotation, at: Instant): RotatingCode {
  const seconds = Math.floor(toMillis(at) / 1000)
  return {
    digits: digitsOf(bytesOf(key), Math.floor(seconds / periodSeconds)),
    secondsLeft: periodSeconds - (seconds % periodSeconds),
  }
}

/** By how many milliseconds a phone's clock is behind the server's; negative when it is ahead. */
export function clockBehind(serverTime: Instant, phoneTime: Instant): number {
  return toMillis(serverTime) - toMillis(phoneTime)
}

/** The server's time by a phone's clock that is so far behind. */
export function corrected(phoneTime: Instant, behind: number): Instant {
  return instantOf(toMillis(phoneTime) + behind)
}

/** `1234 5678`, as people read it out. */
export function inTwoGroups(digits: string): string {
  return `${digits.slice(0, length / 2)} ${digits.slice(length / 2)}`
}

/** HOTP of a counter (RFC 4226, 5.3): four bytes from where the last half-byte points, without the sign. */
function digitsOf(key: Uint8Array, counter: number): string {
  const message = new DataView(new ArrayBuffer(8))
  message.setUint32(0, Math.floor(counter / 2 ** 32))
  message.setUint32(4, counter % 2 ** 32)
  const digest = hmacSha256(key, new Uint8Array(message.buffer))
  const start = (digest[digest.length - 1] ?? 0) & 0x0f
  const number = new DataView(digest.buffer).getUint32(start) & 0x7fffffff
  return String(number % 10 ** length).padStart(length, '0')
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The bytes of a base64url text (RFC 4648, 5); WeChat has no `atob`. */
function bytesOf(text: string): Uint8Array {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const character of text) {
    bits = ((bits << 6) | alphabet.indexOf(character)) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes.push((bits >>> held) & 0xff)
  }
  return Uint8Array.from(bytes)
}
