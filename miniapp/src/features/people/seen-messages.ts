import type { Store } from '../../platform/storage'
import type { Happening } from './happenings'

const key = 'messages-seen'

/** Messages that came after the last look at the list, by the server's clock alone. */
export function countNew(store: Store, messages: readonly Happening[]): number {
  const seen = store.recall<string>(key) ?? ''
  return messages.filter(({ at }) => at > seen).length
}

/** The list was looked at, down to its latest. */
export function markSeen(store: Store, messages: readonly Happening[]): void {
  const latest = messages.map(({ at }) => at).sort()[messages.length - 1]
  if (latest) store.keep(key, latest)
}

export function forgetSeen(store: Store): void {
  store.forget(key)
}
