import { createHmac, timingSafeEqual } from 'node:crypto'
import { offlineText, type OfflineScan } from '@gongyou/shared/domain/benefits/offline-redemption'

/** The key of one device, drawn from a master: it is told once, to the clerk's phone, and stored nowhere. */
export function deviceKey(master: Uint8Array, deviceId: string): Uint8Array {
  return createHmac('sha256', master).update(deviceId).digest()
}

/** Whether a scan was signed with the device's own key. */
export function isSigned(
  { signature, ...scan }: OfflineScan & { readonly signature: string },
  { master, deviceId }: { readonly master: Uint8Array; readonly deviceId: string },
): boolean {
  const right = signatureOf(scan, { key: deviceKey(master, deviceId), deviceId })
  return signature.length === right.length && timingSafeEqual(Buffer.from(signature), Buffer.from(right))
}

/** HMAC-SHA256 (RFC 2104) of the scan's text, in unpadded base64url. */
export function signatureOf(
  scan: OfflineScan,
  { key, deviceId }: { readonly key: Uint8Array; readonly deviceId: string },
): string {
  return createHmac('sha256', key).update(offlineText(deviceId, scan)).digest('base64url')
}
