import type { DynamoDBRecord } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import type { QueuedBody } from '../platform/queue'
import type { Fact } from '../table/fact-stream'
import { passOn } from './pass-on'

const record = (sequence: string): DynamoDBRecord => ({ dynamodb: { SequenceNumber: sequence } })

/** A fact for each record; one of them cannot be read. */
async function passedOn(unreadable?: string) {
  const queued: QueuedBody[] = []
  const logged: string[] = []
  const readFacts = ({ dynamodb: { SequenceNumber: line = '' } = {} }: DynamoDBRecord): Fact[] => {
    if (line === unreadable) throw new TypeError('no such shape')
    return [{ of: 'application', applicationId: 'one', line }]
  }
  const queue = { put: (bodies: readonly QueuedBody[]) => Promise.resolve(void queued.push(...bodies)) }
  const pass = passOn({ readFacts, queue, log: (event) => void logged.push(event) })
  const { batchItemFailures } = await pass({ Records: ['1', '2', '3', '4'].map(record) })
  const lines = queued.map(({ body }) => (JSON.parse(body) as { readonly line: string }).line)
  return { lines, logged, failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier) }
}

describe('the fan-out', () => {
  it('passes on what came before a record that it cannot read, and leaves the rest to be given again with it', async () => {
    expect(await passedOn('3')).toEqual({
      lines: ['1', '2'],
      logged: ['stream.unreadable', 'facts.passed-on'],
      failed: ['3'],
    })
  })

  it('passes everything on where all can be read', async () => {
    expect(await passedOn()).toEqual({ lines: ['1', '2', '3', '4'], logged: ['facts.passed-on'], failed: [] })
  })
})
