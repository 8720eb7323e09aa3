import type { Reply } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import type { Ask } from '../api/call'
import type { Store } from '../platform/storage'

/** What this city says: the texts to affirm, its occupations and their platforms. */
export type Texts = Reply<'about.texts'>['body']

export type TextsMoment =
  | { readonly at: 'waiting' }
  | { readonly at: 'here'; readonly texts: Texts }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

/** The city's texts, read once each time the app runs; until then, and offline, those of the last time. */
export interface CityTexts {
  moment(): TextsMoment
  subscribe(listener: () => void): () => void
  /** Reads them unless that is done or under way. */
  read(): Promise<void>
  /** Reads them again: the server has said that they are out of date. */
  readAnew(): Promise<void>
}

const key = 'city-texts'

export function makeCityTexts(ask: Ask, store: Store): CityTexts {
  const listeners = new Set<() => void>()
  const kept = store.recall<Texts>(key)
  let moment: TextsMoment = kept ? { at: 'here', texts: kept } : { at: 'waiting' }
  let reading: Promise<void> | undefined

  function become(next: TextsMoment): void {
    moment = next
    listeners.forEach((listener) => listener())
  }

  async function fetchTexts(): Promise<void> {
    if (moment.at !== 'here') become({ at: 'waiting' })
    const reached = await ask('about.texts', {})
    if (reached.at === 'answered') {
      store.keep(key, reached.body)
      return become({ at: 'here', texts: reached.body })
    }
    reading = undefined
    if (moment.at !== 'here') become(reached)
  }

  const cityTexts: CityTexts = {
    moment: () => moment,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    read: () => (reading ??= fetchTexts()),
    readAnew() {
      reading = undefined
      return cityTexts.read()
    },
  }
  return cityTexts
}

/** The city's word for an occupation; the key itself while the texts are not here, or no longer list it. */
export function occupationWord(moment: TextsMoment, key: string): string {
  const texts = moment.at === 'here' ? moment.texts : undefined
  return texts?.occupations.find((occupation) => occupation.key === key)?.label ?? key
}
