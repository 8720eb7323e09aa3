import { hours, isBefore, localDateOf, minutes, plus, type Instant, type LocalDate } from '../../kernel/time'

/**
 * An outlet without a network goes on redeeming: its device notes each scan under the next number of its own, signs it,
 * and learns what came of it once it is back. Until then it knows nothing for sure, which is why what it may note is
 * bounded in time and number.
 */

/** One scan as the device noted it. */
export interface OfflineScan {
  /** 1, 2, 3 … without a gap, for as long as the device's key lives. */
  readonly sequence: number
  /** By the device's clock, put right by the server's time when it was last heard. */
  readonly at: Instant
  /** As it was scanned or typed. */
  readonly voucherCode: string
  /** The last four digits of the member number, beside a code that was typed. */
  readonly memberTail?: string
}

/** How long a scan may wait for a network. */
export const offlineWindow = hours(24)
/** How many scans one device may have counted on one day. */
export const mostOfflineOfADay = 200
/** Clocks that were put right still run apart by a little. */
const clockSkew = minutes(2)

/**
 * What the device signs (HMAC-SHA256, RFC 2104, in unpadded base64url): a line for each part, none of which can hold a
 * line break, so that no two scans give the same text.
 */
export function offlineText(deviceId: string, { sequence, at, voucherCode, memberTail = '' }: OfflineScan): string {
  return ['gongyou-offline-1', deviceId, String(sequence), at, voucherCode, memberTail].join('\n')
}

/** Where a scan stands after the last one that the server has: the next one, one that it has had, or one too early. */
export function placeOf(sequence: number, last: number): 'next' | 'earlier' | 'gap' {
  if (sequence === last + 1) return 'next'
  return sequence <= last ? 'earlier' : 'gap'
}

export type OfflineRefusal =
  | 'device-unknown'
  | 'signature-wrong'
  | 'sequence-gap'
  | 'sequence-replayed'
  | 'offline-too-late'
  | 'clock-ahead'
  | 'offline-full'

/** The device as it stands when a scan arrives. */
export interface OfflineDevice {
  readonly registeredAt: Instant
  /** How many of its scans were counted, and on which day that was. */
  readonly counted?: { readonly on: LocalDate; readonly scans: number }
}

/** Why a scan is not even looked at, whatever its voucher; nothing where it is. */
export function scanRefused(at: Instant, device: OfflineDevice, now: Instant): OfflineRefusal | undefined {
  if (isBefore(plus(now, clockSkew), at)) return 'clock-ahead'
  if (isBefore(plus(at, offlineWindow), now) || isBefore(at, device.registeredAt)) return 'offline-too-late'
  return countedOn(device, localDateOf(now)) >= mostOfflineOfADay ? 'offline-full' : undefined
}

/** How many scans of a device were counted on a day. */
export function countedOn({ counted }: Pick<OfflineDevice, 'counted'>, day: LocalDate): number {
  return counted?.on === day ? counted.scans : 0
}
