import type { ContactOutcome } from '@gongyou/shared/contracts/names'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { useConnection } from '../../session/connection'

/** Where a call to an applicant stands. */
export type CallMoment =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  /** The phone rings: how it went is to be noted. */
  | { readonly at: 'rung' }
  | { readonly at: 'no-number' }
  | { readonly at: 'noted' }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

/** Calls an applicant: noted first, and only then dialled. The number goes from the answer to the phone, and is kept nowhere. */
export function useCall(id: string, dial: (phoneNumber: string) => void, again: () => Promise<unknown>) {
  const { ask } = useConnection()
  const [moment, setMoment] = useState<CallMoment>({ at: 'idle' })

  async function call(): Promise<void> {
    setMoment({ at: 'sending' })
    const reached = await ask('review.contact', { id, outcome: 'dialled' })
    if (reached.at !== 'answered') return setMoment(reached)
    const number = reached.body.dial
    if (number) dial(number)
    setMoment({ at: number ? 'rung' : 'no-number' })
    await again()
  }

  async function note(outcome: ContactOutcome): Promise<void> {
    setMoment({ at: 'sending' })
    const reached = await ask('review.contact', { id, outcome })
    setMoment(reached.at === 'answered' ? { at: 'noted' } : reached)
    await again()
  }

  return { moment, call, note }
}
