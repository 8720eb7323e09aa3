/** What happened on the phone, in order; the tests count in it. */
export type JournalEntry =
  | {
      readonly kind: 'request'
      readonly method: string
      readonly path: string
      readonly key?: string
      readonly timeout?: number
    }
  | { readonly kind: 'reply'; readonly method: string; readonly path: string; readonly status: number }
  | { readonly kind: 'setData'; readonly page: string; readonly bytes: number }
  | { readonly kind: 'tap'; readonly on: string }
  | { readonly kind: 'typed'; readonly into: string }
  | { readonly kind: 'opened'; readonly page: string }
  | { readonly kind: 'toast'; readonly says: string }
  | { readonly kind: 'rang'; readonly phoneNumber: string }
  | { readonly kind: 'asked-to-notify'; readonly answer: string }
  /** WeChat's own reader has a file: what it begins with, and how many bytes it has. */
  | { readonly kind: 'file-shown'; readonly as: string; readonly begins: string; readonly bytes: number }
  | { readonly kind: 'modal'; readonly says: string }
  | { readonly kind: 'brightness'; readonly value: number }
  | { readonly kind: 'shaken'; readonly how: 'once' | 'long' }
  | { readonly kind: 'updated' }
  | { readonly kind: 'error'; readonly message: string }

export interface Journal {
  readonly entries: readonly JournalEntry[]
  note(entry: JournalEntry): void
  /** Entries of one kind, from a place on. */
  of<K extends JournalEntry['kind']>(kind: K, from?: number): Extract<JournalEntry, { kind: K }>[]
}

export function openJournal(): Journal {
  const entries: JournalEntry[] = []
  return {
    entries,
    note: (entry) => void entries.push(entry),
    of: (kind, from = 0) =>
      entries.slice(from).filter((entry): entry is Extract<JournalEntry, { kind: typeof kind }> => entry.kind === kind),
  }
}
