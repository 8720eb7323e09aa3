import { describe, expect, it } from 'vitest'
import type { StreamConsumer } from './delivery'
import { openPump, stillAhead } from './pump'
import type { Position } from './positions'

const record = (number: number) => ({ dynamodb: { SequenceNumber: String(number) } })
const counting = (name: string): StreamConsumer & { readonly seen: string[] } => {
  const seen: string[] = []
  return {
    name,
    seen,
    handle: async ({ Records }) => void seen.push(...Records.map((one) => one.dynamodb?.SequenceNumber ?? '')),
  }
}
const book = (positions: Record<string, Position> = {}) => ({
  of: (name: string) => positions[name],
  save: (name: string, position: Position) => void (positions[name] = position),
  all: () => Object.values(positions),
})
const plain = { generation: 3, undelivered: [], log: () => {} }

describe('the pump', () => {
  it('gives every change to both consumers', async () => {
    const consumers = [counting('insight'), counting('fan-out')]
    const pump = openPump({ ...plain, consumers, positions: book() })
    pump.offer([record(1), record(2)])
    await pump.settled()
    expect(consumers.map(({ seen }) => seen)).toEqual([
      ['1', '2'],
      ['1', '2'],
    ])
  })

  it('takes two consumers and no third, as a shard of DynamoDB', () => {
    const consumers = ['a', 'b', 'c'].map(counting)
    expect(() => openPump({ ...plain, consumers, positions: book() })).toThrow(/at most 2/)
  })

  it('resumes with what an earlier generation of files left, and only for whom it is new', async () => {
    const slow = counting('slow')
    const quick = counting('quick')
    const positions = book({
      slow: { generation: 2, sequenceNumber: '7' },
      quick: { generation: 2, sequenceNumber: '8' },
    })
    const undelivered = [8, 9].map((number) => ({ generation: 2, record: record(number) }))
    const pump = openPump({ ...plain, consumers: [slow, quick], positions, undelivered })
    pump.offer([record(1)])
    await pump.settled()
    expect(slow.seen).toEqual(['8', '9', '1'])
    expect(quick.seen).toEqual(['9', '1'])
  })

  it('asks for the stream from where the slower consumer stands', () => {
    const consumers = [counting('a'), counting('b')]
    const at = (a: string, b: string) =>
      book({ a: { generation: 3, sequenceNumber: a }, b: { generation: 3, sequenceNumber: b } })
    expect(openPump({ ...plain, consumers, positions: at('9', '10') }).from).toBe('9')
    expect(openPump({ ...plain, consumers, positions: book() }).from).toBeUndefined()
  })

  it('keeps for the next generation whatever one of two consumers has still to come to', () => {
    const entries = [7, 8, 9].map((number) => ({ generation: 2, record: record(number) }))
    const positions = ['7', '9'].map((sequenceNumber) => ({ generation: 2, sequenceNumber }))
    expect(stillAhead(entries, positions)).toEqual(entries.slice(1))
    expect(stillAhead(entries, [])).toEqual([])
  })
})
