import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'
import type { Keyring } from './keyring'

/**
 * Personal data at rest. An ID number or a phone is encrypted for its owner and its field, looked up by a keyed hash,
 * and shown masked; nothing here prints one whole. The algorithm is this one file, replaceable by SM4.
 */

/** What a sealed value belongs to; it opens nowhere else. */
export interface Belonging {
  readonly entity: 'account' | 'application' | 'person' | 'campaign'
  readonly field: 'phone' | 'nationalId' | 'openid' | 'seed' | 'voucherCode'
  readonly owner: string
}

export interface Seal {
  /** Base64 of key id (1 byte), nonce (12), ciphertext and tag (16): 47 bytes for an ID number. */
  seal(plain: string, belonging: Belonging): string
  /** Throws where the text was tampered with, belongs elsewhere, or its key is gone. */
  unseal(sealed: string, belonging: Belonging): string
  /** A keyed hash for look-ups; the same value gives different hashes for different kinds of thing. */
  digest(kind: DigestKind, value: string): string
}

export type DigestKind =
  'national-id' | 'phone' | 'request' | 'body' | 'address' | 'account' | 'claimant' | 'consent' | 'voucher-code'

const nonceLength = 12
const tagLength = 16

export function openSeal(keyring: Keyring, randomBytes: (count: number) => Uint8Array): Seal {
  return {
    seal(plain, belonging) {
      const { current, keys } = keyring.sealing
      const nonce = randomBytes(nonceLength)
      const cipher = createCipheriv('aes-256-gcm', keyOf(keys, current), nonce).setAAD(boundTo(belonging))
      const hidden = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([Uint8Array.of(current), nonce, hidden, cipher.getAuthTag()]).toString('base64')
    },
    unseal(sealed, belonging) {
      const bytes = Buffer.from(sealed, 'base64')
      const key = keyOf(keyring.sealing.keys, bytes[0] ?? 0)
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + nonceLength))
      decipher.setAAD(boundTo(belonging)).setAuthTag(bytes.subarray(-tagLength))
      const hidden = bytes.subarray(1 + nonceLength, -tagLength)
      return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8')
    },
    digest(kind, value) {
      return createHmac('sha256', keyring.lookup).update(`${kind}\n${value}`).digest('base64url')
    },
  }
}

function keyOf(keys: Readonly<Record<number, Uint8Array>>, id: number): Uint8Array {
  const key = keys[id]
  if (!key) throw new Error(`no sealing key ${id} in the keyring`)
  return key
}

function boundTo({ entity, field, owner }: Belonging): Uint8Array {
  return Buffer.from(`${entity}\n${field}\n${owner}`, 'utf8')
}
