import type { Reply } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { useEffect } from 'react'
import { useAnswer } from '../../api/use-answer'
import { useConnection, useSession } from '../../session/connection'

export type Card = Reply<'membership.card'>['body']

/** What the card page shows at this moment. */
export type CardMoment =
  | { readonly at: 'waiting' }
  /** `kept` is the copy on the phone: good without a network, and said to be one. */
  | { readonly at: 'here'; readonly card: Card; readonly kept: boolean }
  | { readonly at: 'none' }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

const key = 'card'

/** The membership card; the last one seen stays on the phone for places without a signal. */
export function useCard(): { moment: CardMoment; again: () => Promise<unknown> } {
  const { store } = useConnection()
  const state = useSession()
  const isMember = state.at === 'open' && state.home.membership !== null
  const { shown, again } = useAnswer('membership.card', isMember ? {} : undefined)

  useEffect(() => {
    if (shown.at === 'here') store.keep(key, shown.body)
    if (state.at === 'open' && state.home.membership === null) store.forget(key)
  }, [shown, state, store])

  if (shown.at === 'here') return { moment: { at: 'here', card: shown.body, kept: false }, again }
  if (state.at === 'open' && !isMember) return { moment: { at: 'none' }, again }
  const kept = store.recall<Card>(key)
  if (kept) return { moment: { at: 'here', card: kept, kept: true }, again }
  if (state.at === 'outside-wechat') return { moment: { at: 'none' }, again }
  if (state.at === 'offline' || state.at === 'refused') return { moment: state, again }
  return { moment: shown, again }
}
