import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../api/use-answer'
import { useConnection, useSession } from '../../session/connection'
import { forgetCard, keepCard, recallCard, type KeptCard } from './kept-card'

/** What the card page shows at this moment. */
export type CardMoment =
  | { readonly at: 'waiting' }
  /** `fresh` is false for the copy on the phone: good without a network, and said to be one. */
  | { readonly at: 'here'; readonly kept: KeptCard; readonly fresh: boolean }
  | { readonly at: 'none' }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

/** The membership card; the last one seen stays on the phone for places without a signal. */
export function useCard(): { moment: CardMoment; again: () => Promise<unknown> } {
  const { store, now } = useConnection()
  const state = useSession()
  const isMember = state.at === 'open' && state.home.membership !== null
  const { shown, again } = useAnswer('membership.card', isMember ? {} : undefined)
  const [kept, setKept] = useState(() => recallCard(store))

  const isEnded = shown.at === 'refused' && shown.problem.code === 'not-member'
  const isNone = (state.at === 'open' && !isMember) || isEnded || state.at === 'signed-out'
  useEffect(() => {
    if (shown.at === 'here') setKept(keepCard(store, shown.body, now()))
  }, [shown, store, now])
  useEffect(() => {
    if (!isNone) return
    forgetCard(store)
    setKept(undefined)
  }, [isNone, store])

  if (isNone || state.at === 'outside-wechat') return { moment: { at: 'none' }, again }
  const unanswered = [state, shown].find(isUnanswered)
  if (kept) return { moment: { at: 'here', kept, fresh: unanswered === undefined }, again }
  return { moment: unanswered ?? { at: 'waiting' }, again }
}

type Unanswered = Extract<CardMoment, { at: 'refused' | 'offline' }>

function isUnanswered(moment: { readonly at: string }): moment is Unanswered {
  return moment.at === 'refused' || moment.at === 'offline'
}
