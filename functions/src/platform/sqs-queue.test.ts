import { describe, expect, it } from 'vitest'
import { openSqsQueue } from './sqs-queue'

const url = 'https://sqs.cn-northwest-1.amazonaws.com.cn/123456789012/facts'

function asking(answer: () => Response = () => Response.json({})) {
  const sent: Request[] = []
  const queue = openSqsQueue({
    url,
    config: {
      region: () => Promise.resolve('cn-northwest-1'),
      credentials: () => Promise.resolve({ accessKeyId: 'AKID', secretAccessKey: 'secret' }),
    },
    fetch: (to, init) => {
      sent.push(new Request(to, init))
      return Promise.resolve(answer())
    },
  })
  return { sent, queue }
}

const bodies = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ body: `{"n":${place}}`, delay: place }))

describe('the queue of facts in the cloud', () => {
  it('takes ten at once, each with its delay, by signed calls in the region’s own domain', async () => {
    const { sent, queue } = asking()
    await queue.put(bodies(12))
    expect(sent.map(({ url: to }) => to)).toEqual(Array(2).fill('https://sqs.cn-northwest-1.amazonaws.com.cn/'))
    expect(sent[0]?.headers.get('x-amz-target')).toBe('AmazonSQS.SendMessageBatch')
    expect(sent[0]?.headers.get('authorization')).toMatch(/\/cn-northwest-1\/sqs\/aws4_request/)
    expect(await sent[1]?.json()).toEqual({
      QueueUrl: url,
      Entries: [
        { Id: '0', MessageBody: '{"n":10}', DelaySeconds: 10 },
        { Id: '1', MessageBody: '{"n":11}', DelaySeconds: 11 },
      ],
    })
  })

  it('is asked nothing where there is nothing to put', async () => {
    const { sent, queue } = asking()
    await queue.put([])
    expect(sent).toEqual([])
  })

  it('that takes some and not others is said to have failed, so that they come again', async () => {
    const { queue } = asking(() => Response.json({ Failed: [{ Id: '1', Code: 'InternalError' }] }))
    await expect(queue.put(bodies(2))).rejects.toThrow('1 messages')
  })

  it('that takes nothing is said to have failed', async () => {
    const { queue } = asking(() => new Response('', { status: 503 }))
    await expect(queue.put(bodies(1))).rejects.toThrow('503')
  })

  it('keeps a body back for as long as it is told', async () => {
    const { sent, queue } = asking()
    await queue.postpone('receipt', 90)
    expect(await sent[0]?.json()).toEqual({ QueueUrl: url, ReceiptHandle: 'receipt', VisibilityTimeout: 90 })
  })
})
