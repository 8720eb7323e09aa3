import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import type { Log } from '../../src/platform/log'
import { isAhead, positionOf } from './positions'
import type { Entry, Position } from './positions'

/** What the cloud calls an event source mapping: a function that is given the table's changes in their order. */
export interface StreamConsumer {
  readonly name: string
  /** Deals with a batch; names in `batchItemFailures` what to give it again, with everything after it. */
  readonly handle: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse | void>
}

export interface Delivery {
  offer(entries: readonly Entry[]): void
  /** Resolves when everything offered so far is dealt with. */
  settled(): Promise<void>
  stop(): Promise<void>
}

export interface DeliverySettings {
  readonly consumer: StreamConsumer
  readonly position: Position
  readonly save: (position: Position) => void
  readonly log: Log
  readonly wait?: (milliseconds: number) => Promise<void>
}

const batchSize = 100
/** After so many tries a record is set aside, as the cloud's mapping does with its queue of dead letters. */
const mostTries = 8

/** Delivers records to one consumer in order, each at least once; what fails is tried again, more and more slowly. */
export function openDelivery({ consumer, position, save, log, wait = sleep }: DeliverySettings): Delivery {
  const queue: Entry[] = []
  let reached = position
  let stopped = false
  let running: Promise<void> | undefined

  const advance = (count: number) => {
    const last = queue.splice(0, count).at(-1)
    if (!last) return
    reached = positionOf(last)
    save(reached)
  }
  const run = async () => {
    let tries = 0
    while (queue.length > 0 && !stopped) {
      const batch = queue.slice(0, batchSize)
      const done = await attempt(consumer, batch)
      advance(done)
      tries = done > 0 ? 0 : tries + 1
      if (done === batch.length) continue
      if (tries === mostTries) {
        log('stream.record.set-aside', { consumer: consumer.name, sequence: queue[0]?.record.dynamodb?.SequenceNumber })
        advance(1)
        tries = 0
      }
      await wait(25 * 2 ** tries)
    }
    // In the same turn as the last look at the queue: what is offered from now on starts a new run.
    running = undefined
  }
  const start = () => {
    if (queue.length > 0 && !stopped) running ??= run()
  }

  return {
    offer(entries) {
      queue.push(...entries.filter((entry) => isAhead(entry, reached)))
      start()
    },
    async settled() {
      while (running) await running
    },
    async stop() {
      stopped = true
      await running
    },
  }
}

/** How many of the batch, from its beginning, the consumer has dealt with. */
async function attempt({ handle }: StreamConsumer, batch: readonly Entry[]): Promise<number> {
  try {
    const failures = (await handle({ Records: batch.map(({ record }) => record) }))?.batchItemFailures ?? []
    const failed = new Set(failures.map(({ itemIdentifier }) => itemIdentifier))
    const first = batch.findIndex(({ record }) => failed.has(record.dynamodb?.SequenceNumber ?? ''))
    return first === -1 ? batch.length : first
  } catch {
    return 0
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
