import type { Reply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { useConnection } from '../../session/connection'
import { campaignsOfflineWords } from './campaign-words'

export type Reach = Reply<'campaign.audience'>['body']['reach']

export type CountingMoment =
  { readonly at: 'idle' } | { readonly at: 'counting' } | { readonly at: 'stopped'; readonly trouble: string }

/** How many a saved campaign is for: about, at once; exactly by a count that goes on step by step while somebody waits. */
export function useReach(id: string) {
  const { ask } = useConnection()
  const { shown, again } = useKeptAnswer('campaign.audience', { id })
  const [counted, setCounted] = useState<Reach>()
  const [moment, setMoment] = useState<CountingMoment>({ at: 'idle' })

  async function count(): Promise<void> {
    if (moment.at === 'counting') return
    setMoment({ at: 'counting' })
    for (;;) {
      const reached = await ask('campaign.countAudience', { id })
      if (reached.at !== 'answered') {
        const trouble = reached.at === 'offline' ? campaignsOfflineWords : reached.problem.detail
        return setMoment({ at: 'stopped', trouble })
      }
      const { reach } = reached.body
      setCounted(reach)
      if (reach.count?.state !== 'running') return setMoment({ at: 'idle' })
    }
  }

  const reach = counted ?? (shown.at === 'here' ? shown.body.reach : undefined)
  return { shown, again, reach, moment, count }
}

/** By what a stock is measured against its audience: the exact count where it is done, else the rough one. */
export function reachForWarnings(reach: Reach | undefined): number | undefined {
  return reach?.count?.state === 'done' ? reach.count.reached : reach?.about
}
