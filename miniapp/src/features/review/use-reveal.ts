import type { RevealPurpose } from '@gongyou/shared/contracts/names'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { useEffect, useRef, useState } from 'react'
import type { Reached } from '../../api/reached'
import { everySecond } from '../../platform/clock'
import { useLeft } from '../../platform/page'

/** Asks for the numbers of one worker, who applies or is a member, for a purpose. */
export type Look = (purpose: RevealPurpose) => Promise<Reached<'review.reveal'> | Reached<'member.reveal'>>

/** What of a worker is in clear at this moment. */
export type RevealMoment =
  | { readonly at: 'hidden' }
  | { readonly at: 'sending' }
  | {
      readonly at: 'shown'
      /** Of a member, whose name is masked elsewhere. */
      readonly name?: string
      readonly nationalId: string
      readonly phone?: string
      readonly secondsLeft: number
    }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

const secondsShown = 60

/** Shows ID number and phone for a purpose, for a minute at most, and never beyond this page: nothing is kept. */
export function useReveal(look: Look) {
  const [moment, setMoment] = useState<RevealMoment>({ at: 'hidden' })
  const asking = useRef(0)

  function hide(): void {
    asking.current += 1
    setMoment({ at: 'hidden' })
  }
  useLeft(hide)

  const isShown = moment.at === 'shown'
  useEffect(() => (isShown ? everySecond(() => setMoment(aSecondLater)) : undefined), [isShown])

  async function reveal(purpose: RevealPurpose): Promise<void> {
    asking.current += 1
    const mine = asking.current
    setMoment({ at: 'sending' })
    const reached = await look(purpose)
    // an answer that comes after the page was left is not shown to whoever looks now
    if (mine !== asking.current) return
    setMoment(reached.at === 'answered' ? { at: 'shown', ...reached.body, secondsLeft: secondsShown } : reached)
  }

  return { moment, reveal, hide }
}

function aSecondLater(moment: RevealMoment): RevealMoment {
  if (moment.at !== 'shown') return moment
  return moment.secondsLeft > 1 ? { ...moment, secondsLeft: moment.secondsLeft - 1 } : { at: 'hidden' }
}
