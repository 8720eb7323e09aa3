import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { staffOfflineWords, staffSentence } from '../../session/told-to-staff'

export type ConsideringMoment =
  | { readonly at: 'idle' }
  | { readonly at: 'looking' }
  /** `through`: everybody was looked at; else it goes on with the next tap. */
  | { readonly at: 'looked'; readonly through: boolean }
  | { readonly at: 'failed'; readonly says: string }

/** One tap asks so many times at the most: each takes some seconds and some hundreds of members. */
const mostPortions = 10

/** Looks for nearer unions for everybody in a pool now and not only tonight. */
export function useConsidering(unionId: string, again: () => Promise<unknown>) {
  const { ask } = useConnection()
  const [moment, setMoment] = useState<ConsideringMoment>({ at: 'idle' })

  /** Whether there was time for all of them; nothing where it came to no answer. */
  async function portion(): Promise<'through' | 'left' | undefined> {
    const reached = await ask('pool.consider', { union: unionId })
    if (reached.at === 'answered') return reached.body.left ? 'left' : 'through'
    setMoment({ at: 'failed', says: reached.at === 'offline' ? staffOfflineWords : staffSentence(reached.problem) })
    return undefined
  }

  async function consider(): Promise<void> {
    setMoment({ at: 'looking' })
    let came = await portion()
    for (let asked = 1; came === 'left' && asked < mostPortions; asked += 1) came = await portion()
    if (came === undefined) return
    await again()
    setMoment({ at: 'looked', through: came === 'through' })
  }

  return { moment, consider }
}
