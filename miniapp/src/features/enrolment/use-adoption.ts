import type { MembershipReply, Reply } from '@gongyou/shared/contracts/contract'
import { localDateOf } from '@gongyou/shared/kernel/time'
import { useState } from 'react'
import { useTap } from '../../api/use-tap'
import { useConnection } from '../../session/connection'
import { useLatestState } from '../../session/use-latest-state'
import { changed, noAnswers, type Answers } from './answers'
import { forgetDraft, keepDraft, recallDraft } from './draft'
import { withoutTouched, wrongAnswers, type Wrong } from './wrong-answers'

/** The membership that the city's existing base knows. */
export type BaseEntry = Reply<'adoption.find'>['body']['found']

/** What has to be right before the base is asked. */
const needed = ['name', 'nationalId', 'consents.sensitiveData']

/**
 * Claiming a membership that is held already: first looked up, after the real-name check, then taken with one more tap.
 * What was typed in the application form is here already, and the other way round.
 */
export function useAdoption() {
  const { store, session, now } = useConnection()
  const today = localDateOf(now())
  const kept = recallDraft(store, now())
  const form = useLatestState<Answers>(() => kept?.answers ?? noAnswers)
  const [wrong, setWrong] = useState<Wrong>({})
  const [found, setFound] = useState<BaseEntry>()
  const finding = useTap('adoption.find')
  const adopting = useTap('adoption.adopt')

  function change(patch: Partial<Answers>): void {
    form.set(changed(form.latest(), patch))
    keepDraft(store, form.latest(), kept?.origin ?? { lane: 'review' }, now())
    setWrong((before) => withoutTouched(before, patch))
    finding.forget()
  }

  const identity = () => {
    const { name, nationalId, sensitiveData } = form.latest()
    return { name, nationalId, consents: { sensitiveData } }
  }

  async function find(): Promise<void> {
    const faults = wrongAnswers(form.latest(), { today, phonePresent: true })
    const relevant = Object.fromEntries(Object.entries(faults).filter(([path]) => needed.includes(path)))
    setWrong(relevant)
    if (Object.keys(relevant).length > 0) return
    setFound((await finding.send(identity()))?.found)
  }

  async function adopt(): Promise<MembershipReply | undefined> {
    const { occupation } = form.latest()
    const adopted = await adopting.send({ ...identity(), ...(occupation && { occupation }) })
    if (!adopted) return undefined
    forgetDraft(store)
    session.learn({ membership: adopted.membership })
    void session.refreshHome()
    return adopted.membership
  }

  return {
    answers: form.drawn,
    wrong,
    today,
    found,
    finding: finding.progress,
    adopting: adopting.progress,
    change,
    find,
    adopt,
    /** It is somebody else's, or a slip of the pen: back to the fields. */
    lookAgain: () => setFound(undefined),
  }
}
