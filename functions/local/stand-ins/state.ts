import type { AwaitingFault, IssuedCode, IssuedToken, MessageCredit, SentMessage } from './records'

/** What lies on which shelf. */
export interface Shelves {
  code: IssuedCode
  'stable-token': IssuedToken
  'plain-token': IssuedToken
  fault: AwaitingFault
  credit: MessageCredit
  message: SentMessage
}

export type Shelf = keyof Shelves

/**
 * What the stand-ins remember. Records are never changed: they are put once and may be taken once, and both are atomic
 * among all who share the state, be they two requests or two servers. That is enough for codes that work once, for
 * numbered tokens of which one server issues each, and for faults that happen a given number of times.
 */
export interface StandInState {
  /** Whether the key was free; a record that is there already stays. */
  put<S extends Shelf>(shelf: S, key: string, record: Shelves[S]): Promise<boolean>
  get<S extends Shelf>(shelf: S, key: string): Promise<Shelves[S] | undefined>
  /** Removes a record and gives it to one caller only, however many try. */
  take<S extends Shelf>(shelf: S, key: string): Promise<Shelves[S] | undefined>
  /** The keys on a shelf that begin so, in the order of their characters. */
  keys(shelf: Shelf, prefix?: string): Promise<string[]>
}

/** Forgets everything with its process: for tests, and for a local server that is to keep nothing. */
export function stateInMemory(): StandInState {
  const records = new Map<string, Map<string, unknown>>()
  const on = (shelf: Shelf): Map<string, unknown> => {
    const found = records.get(shelf) ?? new Map<string, unknown>()
    records.set(shelf, found)
    return found
  }
  const read = <S extends Shelf>(shelf: S, key: string) => on(shelf).get(key) as Shelves[S] | undefined

  return {
    async put(shelf, key, record) {
      if (on(shelf).has(key)) return false
      on(shelf).set(key, record)
      return true
    },
    async get(shelf, key) {
      return read(shelf, key)
    },
    async take(shelf, key) {
      const record = read(shelf, key)
      on(shelf).delete(key)
      return record
    },
    async keys(shelf, prefix = '') {
      return [...on(shelf).keys()].filter((key) => key.startsWith(prefix)).sort()
    },
  }
}
