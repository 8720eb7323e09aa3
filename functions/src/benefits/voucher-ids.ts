import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from 'node:crypto'
import { keyFor, type Keyring } from '../platform/keyring'
import { holderBytes } from '../table/claim-holder'

/** Which claim: the parts of its key. */
export interface ClaimKey {
  readonly holder: string
  readonly campaignId: string
  readonly row: string
  readonly number: number
}

/** The names under which claims travel. */
export interface VoucherIds {
  write(key: ClaimKey): string
  /** Nothing where the text is not one of ours. */
  read(id: string): ClaimKey | undefined
}

const ivLength = 12

/**
 * A claim's id holds its key, encrypted: an outlet reads it off every phone that it serves, and learns neither whose it
 * is, nor whether two are the same person's, nor of which campaign. The same key gives the same id, since the
 * initialisation vector is a keyed hash of what is encrypted (the construction of RFC 5297), which also shows a change.
 */
export function openVoucherIds(keyring: Keyring): VoucherIds {
  const [macKey, key] = [keyFor(keyring, 'voucher-id-mac'), keyFor(keyring, 'voucher-id')]
  const ivOf = (plain: Uint8Array) => createHmac('sha256', macKey).update(plain).digest().subarray(0, ivLength)
  const counterOf = (iv: Uint8Array) => Buffer.concat([iv, Buffer.alloc(4)])
  return {
    write(claim) {
      const plain = packed(claim)
      const iv = ivOf(plain)
      return Buffer.concat([iv, createCipheriv('aes-256-ctr', key, counterOf(iv)).update(plain)]).toString('base64url')
    },
    read(id) {
      const bytes = Buffer.from(id, 'base64url')
      if (bytes.length <= ivLength + holderBytes) return undefined
      const iv = bytes.subarray(0, ivLength)
      const plain = createDecipheriv('aes-256-ctr', key, counterOf(iv)).update(bytes.subarray(ivLength))
      return timingSafeEqual(ivOf(plain), iv) ? unpacked(plain) : undefined
    },
  }
}

function packed({ holder, campaignId, row, number }: ClaimKey): Uint8Array {
  return Buffer.concat([Buffer.from(holder, 'base64url'), Buffer.from(`${campaignId}.${row}.${number}`)])
}

function unpacked(plain: Buffer): ClaimKey {
  const holder = plain.subarray(0, holderBytes).toString('base64url')
  const [campaignId = '', row = '', number = ''] = plain.subarray(holderBytes).toString().split('.')
  return { holder, campaignId, row, number: Number(number) }
}
