import { createHmac } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { ShownCode } from '@gongyou/shared/domain/benefits/voucher'
import { rotationDigits, rotationSeconds } from '@gongyou/shared/domain/benefits/voucher-code'
import { toMillis, type Instant } from '@gongyou/shared/kernel/time'

/** A key of the voucher's own for this epoch of its holder's account: signing out everywhere ends it. */
export function voucherSecret(master: Uint8Array, voucherId: string, epoch: number): Uint8Array {
  return createHmac('sha256', master).update(`${voucherId}\n${epoch}`).digest()
}

/** Drivers' clocks are wrong and a scan takes a moment: one step before or after is as good as the present one. */
const skew = 1
/** Up to here a code was shown a while ago, by a phone that slept. */
const recently = (10 * 60) / rotationSeconds
/** Up to here it is known to have been the voucher's: a screenshot. */
const anHour = (60 * 60) / rotationSeconds

/** How digits that were shown stand to a voucher's own of this moment (RFC 6238, SHA-256, eight digits). */
export function shownCodeOf(secret: Uint8Array, digits: string, now: Instant): ShownCode {
  const totp = new TOTP({
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
    algorithm: 'SHA256',
    digits: rotationDigits,
    period: rotationSeconds,
  })
  const steps = totp.validate({ token: digits, timestamp: toMillis(now), window: anHour })
  if (steps === null) return 'none'
  if (Math.abs(steps) <= skew) return 'current'
  return Math.abs(steps) <= recently ? 'earlier' : 'old'
}

/** The digits of this moment, as the phone makes them without a network. */
export function digitsAt(secret: Uint8Array, now: Instant): string {
  return TOTP.generate({
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
    algorithm: 'SHA256',
    digits: rotationDigits,
    period: rotationSeconds,
    timestamp: toMillis(now),
  })
}
