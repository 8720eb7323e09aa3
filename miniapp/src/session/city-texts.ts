import type { Reply } from '@gongyou/shared/contracts/contract'
import { useEffect, useSyncExternalStore } from 'react'
import type { Ask } from '../api/call'
import type { Store } from '../platform/storage'
import { useConnection } from './connection'

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

/** The city's texts for a screen that shows them; `undefined` until the first reading of this phone is done. */
export function useCityTexts(): Texts | undefined {
  const { cityTexts } = useConnection()
  useEffect(() => void cityTexts.read(), [cityTexts])
  return useSyncExternalStore(cityTexts.subscribe, cityTexts.current, cityTexts.current)
}

/** The city's word for an occupation; the key itself where the city no longer lists it. */
export function occupationWord(texts: Texts | undefined, key: string): string {
  return texts?.occupations.find((occupation) => occupation.key === key)?.label ?? key
}
