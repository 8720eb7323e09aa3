import type { SQSEvent } from 'aws-lambda'
import { wireOpenings, wireSending, wireStream } from '../src/notify/lambda'
import type { QueuedBody } from '../src/platform/queue'
import { openTableStream } from '../src/table/testing/table-stream'
import { WeChatFault } from '../src/wechat/errcodes'
import type { SendOutcome, SubscribeMessage } from '../src/wechat/subscribe-message'
import type { RunningTown } from './running-town'

/** What WeChat says to one message: an outcome, or the number of a fault. */
type Says = SendOutcome | number

/** `notify` in a town, with a queue and a WeChat that a test holds in its hands. */
export async function openTelling(town: RunningTown) {
  const stream = await openTableStream(town.surroundings.tableName)
  const queued: QueuedBody[] = []
  const postponed: number[] = []
  const sent: SubscribeMessage[] = []
  const says: Says[] = []
  let takes = Infinity
  const queue = {
    put: (bodies: readonly QueuedBody[]) => {
      if (bodies.length > 0) takes -= 1
      if (takes < 0) {
        takes = Infinity
        return Promise.reject(new Error('the queue takes no more'))
      }
      return Promise.resolve(void queued.push(...bodies))
    },
    postpone: (_: string, seconds: number) => Promise.resolve(void postponed.push(seconds)),
  }
  const surroundings = { ...town.surroundings, queue }
  const weChat = {
    send: (message: SubscribeMessage): Promise<SendOutcome> => {
      sent.push(message)
      const said = says.shift() ?? { kind: 'ok' }
      return typeof said === 'number' ? Promise.reject(new WeChatFault('send', said)) : Promise.resolve(said)
    },
  }
  const passOn = wireStream(surroundings)
  const give = wireSending(surroundings, weChat)
  let read = 0

  return {
    /** What was handed to WeChat, in its order, whatever it said. */
    sent,
    /** What WeChat says next; then it takes everything. */
    says: (...next: readonly Says[]) => void says.push(...next),
    /** For how many seconds what failed was put off. */
    postponed,
    /** The facts that the stream has brought since the last look. */
    async facts(): Promise<QueuedBody[]> {
      const records = await stream.records()
      await passOn({ Records: records.slice(read) })
      read = records.length
      return queued.splice(0)
    },
    /** Gives the whole stream once more, as a new consumer gets it. */
    async allFactsAgain(): Promise<QueuedBody[]> {
      await passOn({ Records: await stream.records() })
      return queued.splice(0)
    },
    /** The queue takes so many portions more; the one after them fails, and then it takes everything again. */
    breaksAfter: (portions: number) => {
      takes = portions
    },
    takeQueued: () => queued.splice(0),
    /** One run of the work of every minute, and whom it put into the queue. */
    async openings(): Promise<QueuedBody[]> {
      await wireOpenings(surroundings)()
      return queued.splice(0)
    },
    /** Gives bodies to whoever tells; says how many go back into the queue. */
    async give(bodies: readonly QueuedBody[]): Promise<number> {
      const { batchItemFailures } = await give(eventOf(bodies))
      return batchItemFailures.length
    },
    to: (openid: string) => sent.filter((message) => message.openid === openid),
    close: () => stream.close(),
  }
}

export type TellingTown = Awaited<ReturnType<typeof openTelling>>

function eventOf(bodies: readonly QueuedBody[]): SQSEvent {
  const Records = bodies.map(({ body }, place) => ({
    messageId: String(place),
    receiptHandle: String(place),
    body,
    attributes: { ApproximateReceiveCount: '1' },
  }))
  return { Records } as unknown as SQSEvent
}
