import type { DynamoDBStreamEvent } from 'aws-lambda'
import { describe, expect, it } from 'vitest'
import { openDelivery } from './delivery'
import type { StreamConsumer } from './delivery'
import type { Entry, Position } from './positions'

const entry = (number: number, generation = 1): Entry => ({
  generation,
  record: { dynamodb: { SequenceNumber: String(number) } },
})
const entries = (from: number, to: number, generation = 1) =>
  Array.from({ length: to - from + 1 }, (_, index) => entry(from + index, generation))
const numbers = ({ Records }: DynamoDBStreamEvent) => Records.map(({ dynamodb }) => Number(dynamodb?.SequenceNumber))

function opened(handle: StreamConsumer['handle'], position: Position = { generation: 1 }) {
  const saved: Position[] = []
  const events: string[] = []
  const delivery = openDelivery({
    consumer: { name: 'insight', handle },
    position,
    save: (reached) => saved.push(reached),
    log: (event) => events.push(event),
    wait: async () => {},
  })
  return { delivery, saved, events }
}

describe('delivering the stream to a consumer', () => {
  it('gives every record once and in order, in batches of at most a hundred', async () => {
    const batches: number[][] = []
    const { delivery, saved } = opened(async (event) => void batches.push(numbers(event)))
    delivery.offer(entries(1, 250))
    await delivery.settled()
    expect(batches.flat()).toEqual(entries(1, 250).map(({ record }) => Number(record.dynamodb?.SequenceNumber)))
    expect(Math.max(...batches.map((batch) => batch.length))).toBe(100)
    expect(saved.at(-1)).toEqual({ generation: 1, sequenceNumber: '250' })
  })

  it('begins again with the first record that a consumer could not deal with', async () => {
    const batches: number[][] = []
    let failing = true
    const { delivery } = opened(async (event) => {
      batches.push(numbers(event))
      if (!failing) return undefined
      failing = false
      return { batchItemFailures: [{ itemIdentifier: '4' }, { itemIdentifier: '3' }] }
    })
    delivery.offer(entries(1, 5))
    await delivery.settled()
    expect(batches).toEqual([
      [1, 2, 3, 4, 5],
      [3, 4, 5],
    ])
  })

  it('tries a batch again when the consumer breaks down', async () => {
    let calls = 0
    const { delivery, saved } = opened(async () => {
      calls += 1
      if (calls < 3) throw new Error('down')
    })
    delivery.offer(entries(1, 2))
    await delivery.settled()
    expect(calls).toBe(3)
    expect(saved).toEqual([{ generation: 1, sequenceNumber: '2' }])
  })

  it('sets a record aside that never goes through, says so, and goes on with the next', async () => {
    const dealtWith: number[] = []
    const { delivery, events } = opened(async (event) => {
      const [first = 0] = numbers(event)
      if (first === 2) throw new Error('poison')
      if (numbers(event).includes(2)) return { batchItemFailures: [{ itemIdentifier: '2' }] }
      dealtWith.push(...numbers(event))
      return undefined
    })
    delivery.offer(entries(1, 3))
    await delivery.settled()
    expect(dealtWith).toEqual([3])
    expect(events).toEqual(['stream.record.set-aside'])
  })

  it('goes on where it stopped: what was dealt with before is not given again', async () => {
    const seen: number[] = []
    const { delivery } = opened(async (event) => void seen.push(...numbers(event)), {
      generation: 1,
      sequenceNumber: '9',
    })
    delivery.offer(entries(1, 12))
    await delivery.settled()
    expect(seen).toEqual([10, 11, 12])
  })

  it('counts a new generation of files from its own beginning', async () => {
    const seen: number[] = []
    const { delivery } = opened(async (event) => void seen.push(...numbers(event)), {
      generation: 1,
      sequenceNumber: '9',
    })
    delivery.offer([...entries(8, 10), ...entries(1, 2, 2)])
    await delivery.settled()
    expect(seen).toEqual([10, 1, 2])
  })
})
