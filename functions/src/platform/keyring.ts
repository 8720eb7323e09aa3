import { hkdfSync } from 'node:crypto'

/**
 * The keys everything sealed rests on. In the cloud they are data keys wrapped by KMS; locally a file that only its
 * owner may read. No key is ever logged, and none leaves the process.
 */
export interface Keyring {
  /** Data keys for AES-256-GCM by their one-byte id; new things are sealed under `current`. */
  readonly sealing: { readonly current: number; readonly keys: Readonly<Record<number, Uint8Array>> }
  /** For the keyed hashes that ID numbers and phones are looked up by. */
  readonly lookup: Uint8Array
  /** The root of keys for tokens, cursors and rotating codes; use `keyFor`. */
  readonly signing: Uint8Array
}

/** A keyring as it is stored: base64 texts. */
export interface StoredKeyring {
  readonly sealing: Readonly<Record<string, string>>
  readonly lookup: string
  readonly signing: string
}

/** Makes a fresh keyring from 32 random bytes a key. */
export function newKeyring(randomBytes: (count: number) => Uint8Array): StoredKeyring {
  const fresh = () => Buffer.from(randomBytes(32)).toString('base64')
  return { sealing: { '1': fresh() }, lookup: fresh(), signing: fresh() }
}

/** Reads a stored keyring; the highest id is the one that seals. Throws where a key is missing or not 32 bytes long. */
export function readKeyring(stored: StoredKeyring): Keyring {
  const keys = Object.fromEntries(Object.entries(stored.sealing).map(([id, key]) => [Number(id), keyBytes(key)]))
  const current = Math.max(...Object.keys(keys).map(Number))
  if (!Number.isInteger(current) || current < 1 || current > 255) throw new Error('the keyring holds no sealing key')
  return { sealing: { current, keys }, lookup: keyBytes(stored.lookup), signing: keyBytes(stored.signing) }
}

/** A key of its own for one purpose, such as `session` or `cursor`, drawn from the signing root (HKDF, RFC 5869). */
export function keyFor(keyring: Keyring, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', keyring.signing, new Uint8Array(0), `gongyou:${purpose}`, 32))
}

function keyBytes(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length !== 32) throw new Error('a key of the keyring is not 32 bytes long')
  return bytes
}
