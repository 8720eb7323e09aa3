import { plus, seconds, type Instant } from '@gongyou/shared/kernel/time'
import type { Queue, QueueConsumer } from '../src/platform/queue'

/** SQS on this machine: in memory, by the clock that can be moved. What waits in it is gone with the server. */
export interface LocalQueue extends Queue {
  /** From now on this deals with what is due. */
  feed(consumer: QueueConsumer): void
  /** Gives out what is due by the clock; resolves when it is dealt with. */
  giveOut(): Promise<void>
  stop(): Promise<void>
}

interface Waiting {
  readonly id: string
  readonly body: string
  notBefore: Instant
  receives: number
}

const lookEvery = 500
const batchSize = 10
/** As the cloud's queue sets a body aside that was received so often. */
const mostReceives = 40

export interface LocalQueueSettings {
  readonly now: () => Instant
  readonly newId: () => string
  readonly onFault: (fault: unknown) => void
}

export function openLocalQueue({ now, newId, onFault }: LocalQueueSettings): LocalQueue {
  const waiting = new Map<string, Waiting>()
  let consumer: QueueConsumer | undefined
  let turn: Promise<void> = Promise.resolve()

  const later = (count: number) => plus(now(), seconds(count))
  const due = () => [...waiting.values()].filter(({ notBefore }) => notBefore <= now())
  const giveBatch = async (consume: QueueConsumer, batch: readonly Waiting[]) => {
    for (const each of batch) {
      each.receives += 1
      each.notBefore = later(60)
    }
    const { batchItemFailures } = await consume({ Records: batch.map(asRecord) })
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    for (const { id, receives } of batch) if (!failed.has(id) || receives >= mostReceives) waiting.delete(id)
  }
  const giveAll = async () => {
    for (let batch = due(); consumer && batch.length > 0; batch = due()) {
      await giveBatch(consumer, batch.slice(0, batchSize))
    }
  }
  const giveOut = () => {
    const mine = turn.then(giveAll)
    turn = mine.catch(onFault)
    return mine
  }
  const timer = setInterval(() => due().length > 0 && void giveOut().catch(() => {}), lookEvery)
  timer.unref()

  return {
    feed: (given) => {
      consumer = given
    },
    giveOut,
    put(bodies) {
      for (const { body, delay } of bodies) {
        const id = newId()
        waiting.set(id, { id, body, notBefore: later(delay), receives: 0 })
      }
      return Promise.resolve()
    },
    postpone(receipt, count) {
      const found = waiting.get(receipt)
      if (found) found.notBefore = later(count)
      return Promise.resolve()
    },
    async stop() {
      clearInterval(timer)
      await turn
    },
  }
}

/** As Lambda gets it from SQS; the receipt is the id, since only one server takes from here. */
function asRecord({ id, body, receives }: Waiting) {
  return {
    messageId: id,
    receiptHandle: id,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: '0',
      SenderId: 'local',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'local',
    awsRegion: 'local',
  }
}
