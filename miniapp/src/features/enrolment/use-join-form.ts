import type { ApplicationReply, MembershipReply } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { localDateOf, type LocalDate } from '@gongyou/shared/kernel/time'
import { useState } from 'react'
import { askToNotify } from '../../platform/subscribe'
import { useConnection } from '../../session/connection'
import { applicationOf, noAnswers, type Answers } from './answers'
import { forgetDraft, keepDraft, recallDraft, type Origin } from './draft'
import { liveFault, withoutTouched, wrongAnswers, wrongFrom, type Wrong } from './wrong-answers'

/** Where the form stands. Whatever happens, what was typed stays. */
export type JoinProgress =
  | { readonly at: 'filling' }
  | { readonly at: 'sending' }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

/** What sending came to, for the page to go on from. */
export type Joined =
  | { readonly kind: 'received'; readonly application: ApplicationReply }
  | { readonly kind: 'admitted'; readonly application: ApplicationReply; readonly membership: MembershipReply }

interface Sending {
  /** The version of the text that stands above the button. */
  readonly affirmedText: string
  readonly phoneBound: boolean
  /** Binds the typed number; tells whether it worked. */
  readonly bindTyped: (phoneNumber: string) => Promise<boolean>
}

/** The application form: answers, what is wrong with them, and the way to send them. */
export function useJoinForm(origin: Origin, presetOccupation: string | undefined) {
  const { ask, session, store, now } = useConnection()
  const today = localDateOf(now())
  const [answers, setAnswers] = useState<Answers>(() => {
    const left = recallDraft(store, now())?.answers ?? noAnswers
    return { ...left, occupation: left.occupation || (presetOccupation ?? '') }
  })
  const [wrong, setWrong] = useState<Wrong>({})
  const [progress, setProgress] = useState<JoinProgress>({ at: 'filling' })

  function change(patch: Partial<Answers>): void {
    const next = { ...answers, ...patch }
    setAnswers(next)
    keepDraft(store, next, origin, now())
    setWrong(faultsAfter(wrong, patch, today))
  }

  async function send({ affirmedText, phoneBound, bindTyped }: Sending): Promise<Joined | undefined> {
    const typedPhone = phoneBound ? undefined : answers.typedPhone
    const faults = wrongAnswers(answers, { today, phonePresent: phoneBound || typedPhone !== '' })
    setWrong(faults)
    if (Object.keys(faults).length > 0) return undefined

    setProgress({ at: 'sending' })
    await askToNotify()
    if (typedPhone && !(await bindTyped(typedPhone))) {
      setProgress({ at: 'filling' })
      return undefined
    }
    const reached = await ask('application.submit', applicationOf(answers, { unionCode: origin.unionCode, affirmedText }))
    if (reached.at !== 'answered') {
      setProgress(reached)
      if (reached.at === 'refused') setWrong(wrongFrom(reached.problem))
      return undefined
    }
    forgetDraft(store)
    const { application } = reached.body
    const membership = reached.status === 201 ? reached.body.membership : undefined
    session.learn({ application, ...(membership && { membership }) })
    return membership ? { kind: 'admitted', application, membership } : { kind: 'received', application }
  }

  return { answers, wrong, progress, today, change, send }
}

/** What is wrong after a change; the ID number's sentence comes and goes with the number. */
function faultsAfter(wrong: Wrong, patch: Partial<Answers>, today: LocalDate): Wrong {
  const rest = withoutTouched(wrong, patch)
  const fault = patch.nationalId === undefined ? undefined : liveFault(patch.nationalId, today)
  return fault ? { ...rest, nationalId: fault } : rest
}
