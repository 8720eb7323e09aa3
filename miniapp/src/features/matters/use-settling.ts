import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { staffSentence, toldOfWorker } from '../../session/told-to-staff'

type Outcome =
  { readonly at: 'answered' } | { readonly at: 'refused'; readonly problem: ProblemBody } | { readonly at: 'offline' }

/** One matter to be settled, and about whom it is. */
export interface Step {
  readonly who: string
  readonly send: () => Promise<Outcome>
}

/** Where the last matters stand that were to be settled. */
export type SettlingProgress =
  | { readonly at: 'choosing' }
  | { readonly at: 'sending' }
  | {
      readonly at: 'settled'
      /** What to say of those that were; nothing where none was. */
      readonly says?: string
      /** Whom it did not work for, and why. */
      readonly left: readonly { readonly who: string; readonly says: string }[]
      /** The network was lost on the way: the others stand as they did. */
      readonly lost: boolean
    }

export type Settling = ReturnType<typeof useSettling>

/** Settles one matter or many, one after another: each has an answer of its own, and the list is read anew. */
export function useSettling(again: () => Promise<unknown>) {
  const [progress, setProgress] = useState<SettlingProgress>({ at: 'choosing' })

  /** Tells whether all of them are settled. */
  async function settle(steps: readonly Step[], sayOf: (settled: number) => string): Promise<boolean> {
    setProgress({ at: 'sending' })
    const left: { who: string; says: string }[] = []
    let [settled, lost] = [0, false]
    for (const { who, send } of steps) {
      const outcome = await send()
      lost = outcome.at === 'offline'
      if (lost) break
      if (outcome.at === 'answered') settled += 1
      else if (outcome.at === 'refused') left.push({ who, says: toldOfWorker(staffSentence(outcome.problem)) })
    }
    if (settled + left.length > 0) await again()
    setProgress({ at: 'settled', left, lost, ...(settled > 0 && { says: sayOf(settled) }) })
    return settled === steps.length
  }

  return { progress, settle, busy: progress.at === 'sending' }
}
