import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { campaignsOfflineWords } from './campaign-words'
import { moveWords, type OpenMove } from './move-words'
import type { StaffCampaign } from './campaign-draft'

export type CampaignMoveMoment =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  | { readonly at: 'done'; readonly says: string }
  | { readonly at: 'not-done'; readonly trouble: string }

/** Moves a campaign from the version that is shown; afterwards it is shown as it stands by then, whoever moved it. */
export function useCampaignMove({ id, version }: StaffCampaign, again: () => Promise<unknown>) {
  const { ask } = useConnection()
  const [moment, setMoment] = useState<CampaignMoveMoment>({ at: 'idle' })

  async function move(name: OpenMove): Promise<void> {
    setMoment({ at: 'sending' })
    const reached = await ask('campaign.move', { id, version, move: name })
    if (reached.at === 'offline') return setMoment({ at: 'not-done', trouble: campaignsOfflineWords })
    await again()
    setMoment(
      reached.at === 'answered'
        ? { at: 'done', says: moveWords[name].done }
        : { at: 'not-done', trouble: reached.problem.detail },
    )
  }

  return { moment, move }
}
