import type { Store } from '../platform/storage'

/** How large this app writes: as chosen here, else as WeChat's own setting has it. */
export interface TypeSize {
  isLarge(): boolean
  subscribe(listener: () => void): () => void
  choose(large: boolean): void
}

type Choice = 'large' | 'usual'

const key = 'type-size'

export function makeTypeSize(store: Store, systemIsLarge: () => boolean): TypeSize {
  const listeners = new Set<() => void>()
  const chosen = store.recall<Choice>(key)
  let large = chosen ? chosen === 'large' : systemIsLarge()
  return {
    isLarge: () => large,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    choose(next) {
      large = next
      store.keep(key, (next ? 'large' : 'usual') satisfies Choice)
      listeners.forEach((listener) => listener())
    },
  }
}
