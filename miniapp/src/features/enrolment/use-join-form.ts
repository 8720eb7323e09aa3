import type { ApplicationReply, MembershipReply } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { localDateOf, type LocalDate } from '@gongyou/shared/kernel/time'
import { useState } from 'react'
import { askToNotify } from '../../platform/subscribe'
import { useConnection } from '../../session/connection'
import { applicationOf, changed, noAnswers, type Answers } from './answers'
import { forgetDraft, keepDraft, recallDraft, type Origin } from './draft'
import { useLatestState } from '../../session/use-latest-state'
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

/** What is known before anything was answered: from the poster, or from a partner's link; else from a gift. */
export type Preset = Partial<Pick<Answers, 'occupation' | 'platform' | 'region'>>

/** The application form: answers, what is wrong with them, and the way to send them. */
export function useJoinForm(origin: Origin, preset: Preset) {
  const { ask, session, cityTexts, store, now } = useConnection()
  const today = localDateOf(now())
  const form = useLatestState<Answers>(() => {
    const left = recallDraft(store, now())?.answers ?? noAnswers
    const told = session.state().home?.lead?.occupation
    return withPreset(left, { ...preset, occupation: preset.occupation ?? told })
  })
  const [wrong, setWrong] = useState<Wrong>({})
  const progress = useLatestState<JoinProgress>(() => ({ at: 'filling' }))

  function change(patch: Partial<Answers>): void {
    form.set(changed(form.latest(), patch))
    keepDraft(store, form.latest(), origin, now())
    setWrong((before) => faultsAfter(before, patch, today))
  }

  async function send({ affirmedText, phoneBound, bindTyped }: Sending): Promise<Joined | undefined> {
    const answers = form.latest()
    if (progress.latest().at === 'sending') return undefined
    const typedPhone = phoneBound ? undefined : answers.typedPhone
    const faults = wrongAnswers(answers, { today, phonePresent: phoneBound || typedPhone !== '' })
    setWrong(faults)
    if (Object.keys(faults).length > 0) return undefined

    progress.set({ at: 'sending' })
    await askToNotify(['application', 'recovery', 'transfer'])
    if (typedPhone && !(await bindTyped(typedPhone))) {
      progress.set({ at: 'filling' })
      return undefined
    }
    const reached = await ask('application.submit', applicationOf(answers, { ...origin, affirmedText }))
    if (reached.at !== 'answered') {
      progress.set(reached)
      if (reached.at === 'refused') {
        setWrong(wrongFrom(reached.problem))
        if (reached.problem.fieldCodes?.affirmedText === 'text-outdated') void cityTexts.readAnew()
      }
      return undefined
    }
    forgetDraft(store)
    const { application } = reached.body
    const membership = reached.status === 201 ? reached.body.membership : undefined
    session.learn({ application, ...(membership && { membership }) })
    return membership ? { kind: 'admitted', application, membership } : { kind: 'received', application }
  }

  return { answers: form.drawn, wrong, progress: progress.drawn, today, change, send }
}

/** What was answered before stands; the platform belongs to its occupation. */
function withPreset(left: Answers, { occupation, platform, region }: Preset): Answers {
  const isOpen = left.occupation === '' || left.occupation === occupation
  return {
    ...left,
    occupation: left.occupation || (occupation ?? ''),
    platform: left.platform ?? (isOpen ? platform : undefined),
    region: left.region ?? region,
  }
}

/** What is wrong after a change; the ID number's sentence comes and goes with the number. */
function faultsAfter(wrong: Wrong, patch: Partial<Answers>, today: LocalDate): Wrong {
  const rest = withoutTouched(wrong, patch)
  const fault = patch.nationalId === undefined ? undefined : liveFault(patch.nationalId, today)
  return fault ? { ...rest, nationalId: fault } : rest
}
