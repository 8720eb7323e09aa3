import type { Reply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { usePages } from '../../api/use-pages'
import { useConnection } from '../../session/connection'
import { campaignsOfflineWords } from './campaign-words'

export type StaffClaim = Reply<'request.list'>['body']['items'][number]

/** As many rows as one screen holds. */
const mostAtOnce = 25

const claimsIn = {
  rowsIn: ({ items }: { readonly items: readonly StaffClaim[] }) => items,
  keyOf: ({ id }: StaffClaim) => id,
}

/** The requests of a campaign that wait for somebody's decision. */
export function useRequests(campaignId: string) {
  return usePages('request.list', { id: campaignId, limit: mostAtOnce }, claimsIn)
}

/** The claims of a campaign that have a unit and are not used yet; narrowed down by the end of a member number. */
export function useLiveClaims(campaignId: string, tail: string) {
  const narrowed = /^\d{4}$/.test(tail) && { tail }
  return usePages('claim.live', { id: campaignId, limit: mostAtOnce, ...narrowed }, claimsIn)
}

export type ClaimMoment =
  | { readonly at: 'idle' }
  | { readonly at: 'sending'; readonly id: string }
  | { readonly at: 'done'; readonly says: string }
  | { readonly at: 'not-done'; readonly trouble: string }

/** Decides about one claim at a time; afterwards the list is as it stands by then. */
export function useClaimDecision(campaignId: string, again: () => Promise<unknown>) {
  const { ask } = useConnection()
  const [moment, setMoment] = useState<ClaimMoment>({ at: 'idle' })

  async function after(sending: Promise<{ at: string; problem?: { detail: string } }>, id: string, says: string) {
    setMoment({ at: 'sending', id })
    const reached = await sending
    if (reached.at === 'offline') return setMoment({ at: 'not-done', trouble: campaignsOfflineWords })
    await again()
    setMoment(
      reached.at === 'answered' ? { at: 'done', says } : { at: 'not-done', trouble: reached.problem?.detail ?? '' },
    )
  }

  return {
    moment,
    grant: ({ id, version }: StaffClaim) =>
      after(
        ask('request.decide', { id: campaignId, claimId: id, version, decision: 'grant' }),
        id,
        '已同意，马上告诉本人',
      ),
    decline: ({ id, version }: StaffClaim, reason: string) =>
      after(
        ask('request.decide', { id: campaignId, claimId: id, version, decision: 'decline', reason }),
        id,
        '已回复本人，写明了原因',
      ),
    takeBack: ({ id, version }: StaffClaim, reason: string) =>
      after(ask('claim.takeBack', { id: campaignId, claimId: id, version, reason }), id, '已收回，名额重新放出来了'),
  }
}
