import { createHash, createHmac } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'
import type { Documents } from '../table/documents'

/** Region and credentials are those of the client that reaches the table. */
export type CloudConfig = Pick<Documents['config'], 'region' | 'credentials'>

export interface SignedCall {
  readonly hostname: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
}

/** Milliseconds; longer than `checks` waits for its provider, and well under what a batch has. */
const patience = 5000

/**
 * Calls one of the cloud's own services by POST, signed by the SDK's own signer and sent by fetch: a client for one call
 * would add a tenth to a bundle and to its loading. A call that is not answered in time rejects.
 */
export function openSignedCalls(
  service: 'lambda' | 'sqs',
  config: CloudConfig,
  send: typeof fetch = fetch,
  milliseconds: number = patience,
) {
  const signer = new SignatureV4({ ...config, service, sha256: NodeSha256 })
  return async ({ hostname, path, headers: own, body }: SignedCall): Promise<Response> => {
    const unsigned = { method: 'POST', protocol: 'https:', hostname, path, headers: { host: hostname, ...own }, body }
    const { headers } = await signer.sign(unsigned)
    return send(`https://${hostname}${path}`, {
      method: 'POST',
      headers,
      body,
      signal: AbortSignal.timeout(milliseconds),
    })
  }
}

/** SHA-256 as the signer asks for it: keyed when given a key. */
class NodeSha256 {
  readonly #hash
  constructor(key?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = key === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(key))
  }
  update(part: string | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(part))
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#hash.digest()))
  }
}

function bytesOf(part: string | ArrayBuffer | ArrayBufferView): Uint8Array {
  if (typeof part === 'string') return Buffer.from(part, 'utf8')
  return ArrayBuffer.isView(part) ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength) : new Uint8Array(part)
}
