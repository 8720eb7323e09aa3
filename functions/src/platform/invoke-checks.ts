import { createHash, createHmac } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'
import type { Documents } from '../table/documents'
import { withPatience, type AskChecks, type RealNameAnswer } from './ask'

const answers: readonly string[] = ['matched', 'mismatched', 'unchecked'] satisfies RealNameAnswer[]

export interface Invocation {
  /** The name of the function behind `checks`. */
  readonly functionName: string
  /** Region and credentials are those of the client that reaches the table. */
  readonly config: Pick<Documents['config'], 'region' | 'credentials'>
  readonly fetch?: typeof fetch
}

/**
 * Asks `checks` in the cloud by Lambda's Invoke, synchronously. A function error, or anything that is not an answer, is
 * `unchecked`. Signed by the SDK's own signer and sent by fetch: the client for Lambda would add a tenth to the bundle
 * and to its loading, for one call.
 */
export function invokeChecks({ functionName, config, fetch: send = fetch }: Invocation): AskChecks {
  const signer = new SignatureV4({ ...config, service: 'lambda', sha256: NodeSha256 })
  return withPatience(async (question) => {
    const hostname = hostIn(await config.region())
    const path = `/2015-03-31/functions/${functionName}/invocations`
    const body = JSON.stringify(question)
    const unsigned = { method: 'POST', protocol: 'https:', hostname, path, headers: { host: hostname }, body }
    const { headers } = await signer.sign(unsigned)
    const reply = await send(`https://${hostname}${path}`, { method: 'POST', headers, body })
    const isAnswered = reply.ok && !reply.headers.has('x-amz-function-error')
    const answer: unknown = isAnswered ? await reply.json() : undefined
    return typeof answer === 'string' && answers.includes(answer) ? (answer as RealNameAnswer) : 'unchecked'
  })
}

function hostIn(region: string): string {
  return `lambda.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`
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
