import type { Reply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { useConnection } from '../../session/connection'
import { campaignsOfflineWords } from './campaign-words'

export type PassedOnList = Reply<'list.all'>['body']['items'][number]

export type ListMoment =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  | { readonly at: 'done'; readonly says: string }
  | { readonly at: 'not-done'; readonly trouble: string }

/** The lists of a campaign that go out to whoever provides the benefit: asked for by one person, confirmed by another. */
export function usePassedOnLists(campaignId: string) {
  const { ask } = useConnection()
  const { shown, again } = useKeptAnswer('list.all', { id: campaignId })
  const [moment, setMoment] = useState<ListMoment>({ at: 'idle' })

  async function after(sending: Promise<{ at: string; problem?: { detail: string } }>, says: string) {
    setMoment({ at: 'sending' })
    const reached = await sending
    if (reached.at === 'offline') return setMoment({ at: 'not-done', trouble: campaignsOfflineWords })
    await again()
    setMoment(
      reached.at === 'answered' ? { at: 'done', says } : { at: 'not-done', trouble: reached.problem?.detail ?? '' },
    )
  }

  return {
    shown,
    again,
    moment,
    askForOne: () => after(ask('list.ask', { id: campaignId }), '已提出，等另一位普惠专员确认'),
    confirm: ({ id, version }: PassedOnList) =>
      after(ask('list.confirm', { id: campaignId, listId: id, version }), '确认了，要名单的那位能打开了'),
  }
}
