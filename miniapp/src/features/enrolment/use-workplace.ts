import { useState } from 'react'
import { useAnswer } from '../../api/use-answer'
import { useConnection } from '../../session/connection'
import { noAnswers, type Answers } from './answers'
import { keepDraft, recallDraft } from './draft'

/** Somebody without a code: where and as what they work, and which union that leads to. */
export function useWorkplace() {
  const { store, now } = useConnection()
  const [answers, setAnswers] = useState<Answers>(() => recallDraft(store, now())?.answers ?? noAnswers)
  const { occupation, region } = answers
  const preview = useAnswer(
    'placement.preview',
    occupation && region ? { occupation, work: { region: region.code } } : undefined,
  )

  const change = (patch: Partial<Answers>) => setAnswers((before) => ({ ...before, ...patch }))
  /** The form goes on from here. */
  const keep = () => keepDraft(store, answers, { lane: 'review' }, now())

  return { answers, isAsked: occupation !== '' && region !== undefined, preview, change, keep }
}
