import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { forgetBenefits } from '../../features/benefits/kept'
import { forgetDraft } from '../../features/enrolment/draft'
import { forgetCard } from '../../features/membership/kept-card'
import { forgetSeen } from '../../features/people/seen-messages'
import { showTop } from '../../platform/scroll'
import { useConnection } from '../../session/connection'

export type SigningOut =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

/** Ends every session of this account, then clears this phone of the card, the vouchers, the drafts and what was read. */
export function useSignOut() {
  const { session, store } = useConnection()
  const [progress, setProgress] = useState<SigningOut>({ at: 'idle' })

  async function signOut(): Promise<void> {
    setProgress({ at: 'sending' })
    const reached = await session.signOut()
    if (reached.at !== 'answered') return setProgress(reached)
    forgetCard(store)
    forgetBenefits(store)
    forgetDraft(store)
    forgetSeen(store)
    setProgress({ at: 'idle' })
    showTop()
  }

  return { progress, signOut }
}
