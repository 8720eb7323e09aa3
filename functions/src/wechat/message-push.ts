import { createDecipheriv, createHash, timingSafeEqual } from 'node:crypto'

/** What WeChat sends in the query of each message it pushes, and of the first request that verifies our address. */
export interface PushQuery {
  timestamp: string
  nonce: string
  signature: string
}

/**
 * Whether a push, or the verification of our address, was signed with the token that only WeChat and we know. In the
 * encrypted mode pass the `Encrypt` field too and `msg_signature` as the signature: the plain one doesn't cover it.
 */
export function isSignedByWeChat(query: PushQuery, token: string, encrypted?: string): boolean {
  const parts = [token, query.timestamp, query.nonce, ...(encrypted === undefined ? [] : [encrypted])]
  const expected = createHash('sha1').update(parts.sort().join('')).digest('hex')
  const given = Buffer.from(query.signature)
  return given.length === expected.length && timingSafeEqual(given, Buffer.from(expected))
}

/** What of the mini-program's settings the encrypted mode needs. */
export interface PushKey {
  readonly appId: string
  /** WeChat's EncodingAESKey: 43 characters of base64 without their `=`. */
  readonly encodingKey: string
}

const ivLength = 16
/** Sixteen random bytes and four of length stand before the message, the mini-program's id behind it. */
const headLength = 20
/** WeChat pads to 32 bytes, not to the cipher's sixteen. */
const longestPad = 32

/**
 * The message in a push's `Encrypt` field (AES-256-CBC under the key's own first bytes), as the object it is. Nothing
 * where it is meant for another mini-program, or is no message; whether WeChat sent it, its signature tells.
 */
export function readPush(encrypted: string, { appId, encodingKey }: PushKey): Record<string, unknown> | undefined {
  try {
    const key = Buffer.from(`${encodingKey}=`, 'base64')
    const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, ivLength)).setAutoPadding(false)
    const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
    const pad = padded.at(-1) ?? 0
    if (pad < 1 || pad > longestPad) return undefined
    const plain = padded.subarray(0, padded.length - pad)
    const end = headLength + plain.readUInt32BE(headLength - 4)
    if (plain.subarray(end).toString('utf8') !== appId) return undefined
    const message: unknown = JSON.parse(plain.subarray(headLength, end).toString('utf8'))
    return typeof message === 'object' && message !== null ? trimmed(message) : undefined
  } catch {
    return undefined
  }
}

/** WeChat's own examples write some names with a space before them. */
function trimmed(message: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(message).map(([name, value]) => [name.trim(), value as unknown]))
}
