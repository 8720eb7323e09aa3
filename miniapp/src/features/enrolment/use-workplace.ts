import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { changed, noAnswers, type Answers } from './answers'
import { keepDraft, recallDraft } from './draft'
import { usePlacement } from './use-placement'

/** Somebody without a code: where and as what they work, where they live, and which union that leads to. */
export function useWorkplace() {
  const { store, now } = useConnection()
  const [answers, setAnswers] = useState<Answers>(() => recallDraft(store, now())?.answers ?? noAnswers)
  const isAsked = answers.occupation !== '' && answers.region !== undefined
  const preview = usePlacement(answers, isAsked)

  const change = (patch: Partial<Answers>) => setAnswers((before) => changed(before, patch))
  /** The form goes on from here. */
  const keep = () => keepDraft(store, answers, { lane: 'review' }, now())

  return { answers, isAsked, preview, change, keep }
}
