import { createHash, timingSafeEqual } from 'node:crypto'

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
