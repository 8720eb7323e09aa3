import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Ask } from '../api/call'
import type { Store } from '../platform/storage'

/** What this city says: the texts to affirm, its occupations and their platforms. */
export type Texts = Reply<'about.texts'>['body']

/** The city's texts, read once each time the app runs; until then, and offline, those of the last time. */
export interface CityTexts {
  current(): Texts | undefined
  subscribe(listener: () => void): () => void
  read(): Promise<void>
}

const key = 'city-texts'

export function makeCityTexts(ask: Ask, store: Store): CityTexts {
  const listeners = new Set<() => void>()
  let texts = store.recall<Texts>(key)
  let reading: Promise<void> | undefined

  async function fetchTexts(): Promise<void> {
    const reached = await ask('about.texts', {})
    if (reached.at !== 'answered') {
      reading = undefined
      return
    }
    texts = reached.body
    store.keep(key, texts)
    listeners.forEach((listener) => listener())
  }

  return {
    current: () => texts,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: () => (reading ??= fetchTexts()),
  }
}

/** The city's word for an occupation; the key itself where the city no longer lists it. */
export function occupationWord(texts: Texts | undefined, key: string): string {
  return texts?.occupations.find((occupation) => occupation.key === key)?.label ?? key
}
