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

/** Tells of the facts that the queue gives, one after another. What is not done goes back into the queue for later. */
export function sendMessages(deps: SendingDeps): QueueConsumer {
  return async ({ Records }) => {
    const failed: string[] = []
    for (const record of Records) if (!(await isDone(record, deps))) failed.push(record.messageId)
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
  }
}

async function isDone({ body, receiptHandle, attributes }: SQSRecord, deps: SendingDeps): Promise<boolean> {
  const fact = JSON.parse(body) as Fact
  const tries = Number(attributes.ApproximateReceiveCount)
  let after: number | undefined
  try {
    const telling = await tell(fact, deps)
    if (telling.kind === 'done') {
      deps.log('message.settled', { fact: factIdOf(fact), as: telling.as })
      return true
    }
    ;({ after } = telling)
    deps.log('message.later', { fact: factIdOf(fact), because: telling.because })
  } catch (fault) {
    logFault(fact, fault, deps)
  }
  await deps.queue.postpone(receiptHandle, after ?? retryDelay(tries, deps.random()))
  return false
}

/** What WeChat turned down because of how the city is set up has a name of its own, by which somebody is woken. */
function logFault(fact: Fact, fault: unknown, { log }: SendingDeps): void {
  if (fault instanceof WeChatFault) log('message.misfit', { of: fact.of, errcode: fault.errcode, rid: fault.requestId })
  else log('message.failed', { of: fact.of, fault: fault instanceof Error ? fault.name : typeof fault })
}
