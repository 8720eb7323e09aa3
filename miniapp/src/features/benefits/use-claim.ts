import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { redemptionUndoTime } from '@gongyou/shared/domain/benefits/voucher'
import { isBefore, plus, seconds, type Instant } from '@gongyou/shared/kernel/time'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../api/use-answer'
import { useTap } from '../../api/use-tap'
import { every } from '../../platform/clock'
import { useInFront } from '../../platform/page'
import { useConnection } from '../../session/connection'
import { corrected } from '../../session/rotating-code'
import { forgetClaim, keepClaim, recallClaim, type KeptClaim } from './kept'

/** What the page of a claim shows at this moment. */
export type ClaimMoment =
  | { readonly at: 'waiting' }
  /** `fresh` is false for the copy on the phone. */
  | { readonly at: 'here'; readonly kept: KeptClaim; readonly fresh: boolean }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

/** How often a voucher that is held out asks whether it has been redeemed, or its redemption taken back. */
const lookAgain = seconds(4)

/** A claim of mine; once seen, it is there without a network as well, and its code goes on rotating. */
export function useClaim(id: string) {
  const { store, now } = useConnection()
  const { shown, again } = useAnswer('claim.show', { id })
  const giving = useTap('claim.giveBack')
  const [kept, setKept] = useState(() => recallClaim(store, id))
  const isGone = shown.at === 'refused' && shown.problem.code === 'not-found'
  useEffect(() => {
    if (shown.at === 'here') setKept(keepClaim(store, shown.body, now()))
  }, [shown, store, now])
  useEffect(() => {
    if (isGone) forgetClaim(store, id)
  }, [isGone, store, id])

  const inFront = useInFront()
  const isWatched = inFront && kept !== undefined && mayTurn(kept, now())
  useEffect(() => (isWatched ? every(lookAgain, () => void again()) : undefined), [isWatched, again])

  async function giveBack(): Promise<void> {
    if (await giving.send({ id })) await again()
  }

  const moment = momentOf()
  return { moment, again, giving: giving.progress, giveBack }

  function momentOf(): ClaimMoment {
    if (kept && !isGone) return { at: 'here', kept: expired(kept, now()), fresh: shown.at === 'here' }
    return shown.at === 'here' ? { at: 'waiting' } : shown
  }
}

/** Whether an outlet can turn it at this moment: redeem it, or take its redemption back. */
function mayTurn({ claim, voucher, clockBehind }: KeptClaim, phoneTime: Instant): boolean {
  if (voucher?.state === 'live') return true
  if (claim.state !== 'redeemed' || !claim.redeemed) return false
  return isBefore(corrected(phoneTime, clockBehind), plus(claim.redeemed.at as Instant, redemptionUndoTime))
}

/** A voucher whose time ran out while there was no network is over on the phone as it is on the server. */
function expired(kept: KeptClaim, phoneTime: Instant): KeptClaim {
  const { voucher, claim, clockBehind } = kept
  if (voucher?.state !== 'live') return kept
  if (isBefore(corrected(phoneTime, clockBehind), voucher.expiresAt as Instant)) return kept
  return { ...kept, claim: { ...claim, state: 'expired' }, voucher: { ...voucher, state: 'expired' } }
}
