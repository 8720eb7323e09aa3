import type { ContactOutcome } from '@gongyou/shared/contracts/names'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import type { Reached } from '../../api/reached'

/** Notes how a call to one worker went, who applies or is a member; the answer holds the number to dial. */
export type Note = (outcome: ContactOutcome) => Promise<Reached<'review.contact'> | Reached<'member.contact'>>

/** Where a call to a worker stands. */
export type CallMoment =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  /** The phone rings: how it went is to be noted. */
  | { readonly at: 'rung' }
  | { readonly at: 'no-number' }
  | { readonly at: 'noted' }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

/** Calls a worker: noted first, and only then dialled. The number goes from the answer to the phone, and is kept nowhere. */
export function useCall(noteIt: Note, dial: (phoneNumber: string) => void, again: () => Promise<unknown>) {
  const [moment, setMoment] = useState<CallMoment>({ at: 'idle' })

  async function call(): Promise<void> {
    setMoment({ at: 'sending' })
    const reached = await noteIt('dialled')
    if (reached.at !== 'answered') return setMoment(reached)
    const number = reached.body.dial
    if (number) dial(number)
    setMoment({ at: number ? 'rung' : 'no-number' })
    await again()
  }

  async function note(outcome: ContactOutcome): Promise<void> {
    setMoment({ at: 'sending' })
    const reached = await noteIt(outcome)
    setMoment(reached.at === 'answered' ? { at: 'noted' } : reached)
    await again()
  }

  return { moment, call, note }
}
