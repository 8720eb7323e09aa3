import { instantOf, toMillis, type Instant } from '@gongyou/shared/kernel/time'
import { Secret, TOTP } from 'otpauth/bare'
import { bytesOf } from './bytes'
import { hmacSha256 } from './sha256'

/** What the server hands over once, of a card or a voucher; from then on codes come without a network. */
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

/** The library's own hashes need `BigInt`, which iPhones have from iOS 14 on; see decision 57. */
const sha256Of = {
  algorithm: 'SHA256',
  hmac: (_: string, key: Uint8Array, message: Uint8Array) => hmacSha256(key, message),
}

/**
 * The code of a moment: RFC 6238 with HMAC-SHA-256 and eight digits. `at` is the server's time; see `clockBehind` for a
 * phone whose clock is wrong.
 */
export function rotatingCodeAt({ key, periodSeconds }: Rotation, at: Instant): RotatingCode {
  const timestamp = toMillis(at)
  const secret = new Secret({ buffer: bytesOf(key).buffer })
  return {
    digits: TOTP.generate({ secret, digits: length, period: periodSeconds, timestamp, ...sha256Of }),
    secondsLeft: periodSeconds - (Math.floor(timestamp / 1000) % periodSeconds),
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
