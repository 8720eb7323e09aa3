import type { Queue, QueuedBody } from './queue'
import { openSignedCalls, type CloudConfig } from './signed-call'

export interface SqsSettings {
  /** `https://sqs.<region>.amazonaws.com/<account>/<name>`, with `.cn` in China. */
  readonly url: string
  readonly config: CloudConfig
  readonly fetch?: typeof fetch
}

/** The most that one SendMessageBatch takes. */
const batchSize = 10

/** A queue of SQS, spoken to in its JSON protocol (Amazon SQS API Reference: SendMessageBatch, ChangeMessageVisibility). */
export function openSqsQueue({ url, config, fetch: send }: SqsSettings): Queue {
  const call = openSignedCalls('sqs', config, send)
  const ask = async (action: string, content: object): Promise<Readonly<Record<string, unknown>>> => {
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` }
    const body = JSON.stringify({ QueueUrl: url, ...content })
    const reply = await call({ hostname: new URL(url).hostname, path: '/', headers, body })
    if (!reply.ok) throw new Error(`SQS refused ${action} with status ${reply.status}`)
    return (await reply.json().catch(() => ({}))) as Readonly<Record<string, unknown>>
  }
  return {
    async put(bodies) {
      for (const batch of inBatches(bodies)) {
        const Entries = batch.map(({ body, delay }, place) => ({
          Id: String(place),
          MessageBody: body,
          DelaySeconds: delay,
        }))
        const { Failed } = await ask('SendMessageBatch', { Entries })
        if (Array.isArray(Failed) && Failed.length > 0) throw new Error(`SQS did not take ${Failed.length} messages`)
      }
    },
    async postpone(receipt, seconds) {
      await ask('ChangeMessageVisibility', { ReceiptHandle: receipt, VisibilityTimeout: seconds })
    },
  }
}

function inBatches(bodies: readonly QueuedBody[]): (readonly QueuedBody[])[] {
  const count = Math.ceil(bodies.length / batchSize)
  return Array.from({ length: count }, (_, place) => bodies.slice(place * batchSize, (place + 1) * batchSize))
}
