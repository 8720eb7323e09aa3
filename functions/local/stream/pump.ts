import type { DynamoDBRecord } from 'aws-lambda'
import type { Log } from '../../src/platform/log'
import { openDelivery } from './delivery'
import type { StreamConsumer } from './delivery'
import { isAhead } from './positions'
import type { Entry, Position, PositionBook } from './positions'

/** Brings every change of the table to every consumer. */
export interface Pump {
  /** The earliest sequence number of this generation that everybody has dealt with; `undefined` for its beginning. */
  readonly from: string | undefined
  offer(records: readonly DynamoDBRecord[]): void
  /** The stream begins anew, in a new generation of files. */
  nextGeneration(generation: number): void
  settled(): Promise<void>
  stop(): Promise<void>
}

/** DynamoDB lets two readers have one shard, and the design keeps to it: `insight`, and one fan-out to queues. */
const mostConsumers = 2

export interface PumpSettings {
  readonly consumers: readonly StreamConsumer[]
  readonly generation: number
  /** What earlier generations left to be delivered. */
  readonly undelivered: readonly Entry[]
  readonly positions: PositionBook
  readonly log: Log
}

/** Opens the pump; a consumer that is new here begins with the generation that is in use. */
export function openPump({ consumers, generation, undelivered, positions, log }: PumpSettings): Pump {
  if (consumers.length > mostConsumers) throw new RangeError(`a stream has at most ${mostConsumers} consumers`)
  let current = generation
  const starts = consumers.map(({ name }): Position => positions.of(name) ?? { generation })
  // Written down at once, so that what a consumer never got is kept for it from its very first record on.
  for (const [index, { name }] of consumers.entries()) positions.save(name, starts[index] ?? { generation })
  const deliveries = consumers.map((consumer, index) =>
    openDelivery({
      consumer,
      position: starts[index] ?? { generation },
      save: (position) => positions.save(consumer.name, position),
      log,
    }),
  )
  for (const delivery of deliveries) delivery.offer(undelivered)

  return {
    from: earliest(starts, generation),
    offer(records) {
      const entries = records.map((record) => ({ generation: current, record }))
      for (const delivery of deliveries) delivery.offer(entries)
    },
    nextGeneration(next) {
      current = next
    },
    async settled() {
      await Promise.all(deliveries.map((delivery) => delivery.settled()))
    },
    async stop() {
      await Promise.all(deliveries.map((delivery) => delivery.stop()))
    },
  }
}

function earliest(starts: readonly Position[], generation: number): string | undefined {
  if (starts.some((start) => start.generation !== generation || start.sequenceNumber === undefined)) return undefined
  return starts
    .map(({ sequenceNumber = '' }) => sequenceNumber)
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0]
}

/** The records that at least one of these positions has still to come to. */
export function stillAhead(entries: readonly Entry[], positions: readonly Position[]): Entry[] {
  return entries.filter((entry) => positions.some((position) => isAhead(entry, position)))
}
