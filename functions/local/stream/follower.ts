import type { DynamoDBRecord } from 'aws-lambda'
import type { StreamReader } from './stream-reader'

/** Reads a stream as it grows and hands every record on, once and in order. */
export interface Follower {
  /** How many records the stream holds, as far as it was read. */
  readonly backlog: number
  /** Every record that was read, from the beginning of this stream. Empty unless it keeps them. */
  readonly records: readonly DynamoDBRecord[]
  /** Something was written: look now and not at the next turn. */
  poke(): void
  /** Reads to where the stream ends now. */
  catchUp(): Promise<void>
  /** Stops looking; resolves when the look under way has ended. */
  pause(): Promise<void>
  /** Reads what is left from elsewhere, while paused. */
  finishFrom(reader: StreamReader): Promise<void>
  /** Looks again. */
  resume(): void
  /** Looks again, at a stream that begins anew. */
  beginAnew(): void
  stop(): Promise<void>
}

export interface FollowerSettings {
  readonly reader: StreamReader
  readonly onRecords: (records: readonly DynamoDBRecord[]) => void
  /** Called after each look that found the end of the stream; `quiet` where nothing had been written since the last. */
  readonly onLook?: (found: 'something' | 'quiet') => void
  /** Read what follows this sequence number; without one, from the beginning. */
  readonly after?: string
  /** Whether the records of the stream stay at hand. */
  readonly keeps: boolean
  readonly onFault: (fault: unknown) => void
}

/** Every look costs the engine a walk through its whole backlog, so an idle server looks rarely. */
const lookEvery = 1000
/** The most records that one read gives. */
const fullPage = 1000
/** The writes of one request arrive together. */
const lookSoon = 25

export function follow({ reader, onRecords, onLook, after, keeps, onFault }: FollowerSettings): Follower {
  let position = after
  let read = 0
  let kept: DynamoDBRecord[] = []
  let timer: NodeJS.Timeout | undefined
  let paused = false
  let turn: Promise<void> = Promise.resolve()

  const readPage = async (from: StreamReader) => {
    const records = await from.readAfter(position)
    if (records.length === 0) return 0
    position = records.at(-1)?.dynamodb?.SequenceNumber
    read += records.length
    if (keeps) kept.push(...records)
    onRecords(records)
    return records.length
  }
  /** To where the stream ends at this moment: whoever waited for an empty page under constant writing waited for ever. */
  const readAll = async (from: StreamReader) => {
    while ((await readPage(from)) === fullPage);
  }
  const inTurn = (work: () => Promise<void>) => {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }
  const lookAfter = (milliseconds: number) => {
    clearTimeout(timer)
    if (paused) return
    timer = setTimeout(() => void look().finally(() => lookAfter(lookEvery)), milliseconds)
    timer.unref()
  }
  const look = async () => {
    const before = read
    try {
      await inTurn(() => readAll(reader))
      if (!paused) onLook?.(read > before ? 'something' : 'quiet')
    } catch (fault) {
      if (!paused) onFault(fault)
    }
  }
  const resume = () => {
    paused = false
    lookAfter(0)
  }
  const pause = async () => {
    paused = true
    clearTimeout(timer)
    await turn
  }
  lookAfter(0)

  return {
    get backlog() {
      return read
    },
    get records() {
      return kept
    },
    poke: () => lookAfter(lookSoon),
    catchUp: () => inTurn(() => readAll(reader)),
    pause,
    finishFrom: (other) => inTurn(() => readAll(other)),
    resume,
    beginAnew() {
      position = undefined
      read = 0
      kept = []
      resume()
    },
    async stop() {
      await pause()
      reader.close()
    },
  }
}
