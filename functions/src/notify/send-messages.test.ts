import type { SQSRecord } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { sendMessages, type SendingDeps } from './send-messages'

const record = (messageId: string, body: string) =>
  ({ messageId, body, receiptHandle: messageId, attributes: { ApproximateReceiveCount: '1' } }) as SQSRecord

const fact = (applicationId: string) => JSON.stringify({ of: 'application', applicationId, line: `${applicationId}.1` })

/** Applications that nobody has any more, but for `broken`, at which the table fails. */
function sending(postpone: () => Promise<void> = () => Promise.resolve()) {
  const logged: { event: string; fault?: unknown }[] = []
  const people = {
    applicationWithId: (id: string) => (id === 'broken' ? Promise.reject(new RangeError('no')) : Promise.resolve()),
  }
  const log: SendingDeps['log'] = (event, ids) => void logged.push({ event, fault: ids?.['fault'] })
  const deps = { people, queue: { postpone }, random: () => 0, log } as unknown as SendingDeps
  return { send: sendMessages(deps), logged }
}

describe('what the queue gives', () => {
  it('goes on after a body that nobody can read, which is named as failed', async () => {
    const { send, logged } = sending()
    const Records = [record('first', '{'), record('second', fact('gone'))]
    expect(await send({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 'first' }] })
    expect(logged).toEqual([{ event: 'message.failed', fault: 'SyntaxError' }, { event: 'message.settled' }])
  })

  it('goes on after one that could not even be put off, which comes again when the queue gives it up', async () => {
    const { send, logged } = sending(() => Promise.reject(new TypeError('fetch failed')))
    const Records = [record('first', fact('broken')), record('second', fact('gone'))]
    expect(await send({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 'first' }] })
    expect(logged).toEqual([
      { event: 'message.failed', fault: 'RangeError' },
      { event: 'message.not-postponed', fault: 'TypeError' },
      { event: 'message.settled' },
    ])
  })
})
