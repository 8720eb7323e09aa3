import { createHash, createHmac } from 'node:crypto'

/** A key pair of Tencent Cloud. */
export interface Tc3Key {
  secretId: string
  secretKey: string
}

export interface Tc3Request {
  method: 'GET' | 'POST'
  /** The query as sent, without its question mark; empty for POST. */
  query: string
  /** The headers that the signature covers, by their names in lower case; `content-type` and `host` are a must. */
  headers: Readonly<Record<string, string>>
  /** The body, to the byte. */
  payload: string
  /** The product, such as `faceid`, as in the first part of its host name. */
  service: string
  /** When it is sent, in seconds since 1970; Tencent Cloud refuses what is more than five minutes off. */
  timestamp: number
}

const algorithm = 'TC3-HMAC-SHA256'

/**
 * The `Authorization` header of a request to Tencent Cloud API 3.0: its signature method v3, TC3-HMAC-SHA256. The path
 * is a slash by definition, wherever the request is really sent.
 */
export function tc3Authorization(request: Tc3Request, key: Tc3Key): string {
  const names = Object.keys(request.headers).sort()
  const signedHeaders = names.join(';')
  const headerLines = names.map((name) => `${name}:${request.headers[name]?.trim().toLowerCase()}\n`).join('')
  const canonical = [request.method, '/', request.query, headerLines, signedHeaders, sha256(request.payload)]

  const date = new Date(request.timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${date}/${request.service}/tc3_request`
  const toSign = [algorithm, String(request.timestamp), scope, sha256(canonical.join('\n'))].join('\n')

  const chain = [date, request.service, 'tc3_request', toSign]
  const signature = chain.reduce(hmac, Buffer.from(`TC3${key.secretKey}`)).toString('hex')
  return `${algorithm} Credential=${key.secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
