import type { SQSRecord } from 'aws-lambda'
import type { Log } from '../platform/log'
import type { Queue, QueueConsumer } from '../platform/queue'
import type { Fact } from '../table/fact-stream'
import { WeChatFault } from '../wechat/errcodes'
import { factIdOf } from './fact-id'
import { retryDelay } from './retry-delay'
import { tell, type TellingDeps } from './tell'

export interface SendingDeps extends TellingDeps {
  readonly queue: Pick<Queue, 'postpone'>
  readonly random: () => number
  readonly log: Log
}

/**
 * Tells of the facts that the queue gives, one after another. What is not done goes back into the queue for later, and
 * stops none of those beside it.
 */
export function sendMessages(deps: SendingDeps): QueueConsumer {
  return async ({ Records }) => {
    const failed: string[] = []
    for (const record of Records) if (!(await isDone(record, deps))) failed.push(record.messageId)
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  }
}

async function isDone({ body, receiptHandle, attributes }: SQSRecord, deps: SendingDeps): Promise<boolean> {
  const tries = Number(attributes.ApproximateReceiveCount)
  let after: number | undefined
  let fact: Fact | undefined
  try {
    fact = JSON.parse(body) as Fact
    const telling = await tell(fact, deps)
    if (telling.kind === 'done') {
      deps.log('message.settled', { fact: factIdOf(fact), as: telling.as })
      return true
    }
    ;({ after } = telling)
    deps.log('message.later', { fact: factIdOf(fact), because: telling.because })
  } catch (fault) {
    logFault(fact?.of, fault, deps)
  }
  await postpone(receiptHandle, after ?? retryDelay(tries, deps.random()), deps)
  return false
}

/** One that could not be put off is given out again when the queue takes its teller for dead. */
async function postpone(receipt: string, seconds: number, { queue, log }: SendingDeps): Promise<void> {
  try {
    await queue.postpone(receipt, seconds)
  } catch (fault) {
    log('message.not-postponed', { fault: nameOf(fault) })
  }
}

/** What WeChat turned down because of how the city is set up has a name of its own, by which somebody is woken. */
function logFault(of: Fact['of'] | undefined, fault: unknown, { log }: SendingDeps): void {
  if (fault instanceof WeChatFault) log('message.misfit', { of, errcode: fault.errcode, rid: fault.requestId })
  else log('message.failed', { of, fault: nameOf(fault) })
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault
}
