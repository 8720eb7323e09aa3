import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { demoCredentials } from '../local/stand-ins/surroundings'

/** A message as WeChat pushes it in its encrypted mode: what stands in the address, and the body. */
export function weChatPush(message: object, atSeconds: number, { token = demoCredentials.pushToken } = {}) {
  const [timestamp, nonce] = [String(atSeconds), '415670741']
  const Encrypt = encrypted(Buffer.from(JSON.stringify(message)))
  const sign = (parts: string[]) => createHash('sha1').update(parts.sort().join('')).digest('hex')
  const query = new URLSearchParams({
    signature: sign([token, timestamp, nonce]),
    timestamp,
    nonce,
    openid: 'platform',
    encrypt_type: 'aes',
    msg_signature: sign([token, timestamp, nonce, Encrypt]),
  })
  return {
    method: 'POST',
    path: `/v1/wechat/events?${query}`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ToUserName: 'gh_demo', Encrypt }),
  }
}

function encrypted(message: Buffer): string {
  const key = Buffer.from(`${demoCredentials.pushKey}=`, 'base64')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  const plain = Buffer.concat([randomBytes(16), length, message, Buffer.from(demoCredentials.appId)])
  const pad = 32 - (plain.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([plain, Buffer.alloc(pad, pad)])), cipher.final()]).toString(
    'base64',
  )
}
