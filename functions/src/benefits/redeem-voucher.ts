import type { Input } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { outletRefused } from '@gongyou/shared/domain/benefits/outlet'
import { redemptionRefused, type ShownCode } from '@gongyou/shared/domain/benefits/voucher'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { RequestIdentity, SelfRecordedUseCase } from '../platform/use-case'
import type { ClaimRecord, OutletRecord } from '../table/benefits.entities'
import type { BenefitsDeps } from './dependencies'
import { momentWords } from './moment-words'
import { outletOf } from './outlet-of-clerk'
import { redeemedClaim } from './redeemed-claim'
import { outletStateOf } from './render-outlet'
import { renderRedemption } from './render-redemption'
import { tooMany } from './taps-a-minute'
import { shownVoucher, type ShownVoucher } from './shown-voucher'

/** A clerk scans a voucher: it is used once, here, and now. */
export const redeemVoucher: SelfRecordedUseCase<'redemption.make', BenefitsDeps> = {
  recordsItself: true,
  async run({ input, actor, request }, deps) {
    const outlet = await outletOf(actor, input.outletId, deps)
    if (!outlet) return { problem: 'outlet-unknown' }
    const { redeemAttempts } = (await deps.settings()).limits
    const tried = { subject: subjectOf(input, deps), limit: redeemAttempts }
    if ((await deps.attempts.count(tried.subject)) >= tried.limit) return tooMany(deps.now())
    const shown = await shownVoucher(input, deps)
    if (!shown) {
      await deps.attempts.add(tried.subject)
      return { problem: 'voucher-unknown' }
    }
    const repeated = sameTap(shown, request)
    if (repeated) return repeated === 'reused' ? { problem: 'idempotency-key-reused' } : answer(shown.claim, shown)

    const closed = outletRefused(outletStateOf(outlet))
    if (closed) return { problem: closed }
    const refused = refusedFor(shown, outlet, shown.code, deps.now())
    if (refused) {
      if (shown.code !== 'current') await deps.attempts.add(tried.subject)
      return refused
    }
    return redeem(shown, { outlet, byAccountId: actor.accountId, request }, deps)
  },
}

interface Redeeming {
  readonly outlet: OutletRecord
  readonly byAccountId: string
  readonly request: RequestIdentity
}

async function redeem(shown: ShownVoucher, { outlet, byAccountId, request }: Redeeming, deps: BenefitsDeps) {
  const after = redeemedClaim(shown.claim, { outlet, byAccountId, request, at: deps.now() }, deps)
  if (await deps.claims.change(shown.claim, after)) return answer(after, shown)
  // Somebody was faster: this very tap, or another scan of the same voucher.
  const claim = await deps.claims.withKey(shown.claim)
  if (!claim) return { problem: 'voucher-unknown' } as const
  const now = { ...shown, claim }
  if (sameTap(now, request) === 'same') return answer(claim, now)
  return refusedFor(now, outlet, shown.code, deps.now()) ?? ({ problem: 'changed-meanwhile' } as const)
}

function answer(claim: ClaimRecord, { campaign, voucherId }: ShownVoucher) {
  return { status: 201, body: { redemption: renderRedemption(claim, campaign, voucherId) } } as const
}

function sameTap({ claim }: ShownVoucher, { requestKey, bodyDigest }: RequestIdentity): 'same' | 'reused' | undefined {
  if (claim.redeemed?.requestKey !== requestKey) return undefined
  return claim.redeemed.bodyDigest === bodyDigest ? 'same' : 'reused'
}

/** Why a voucher that was shown is not redeemed at this moment; nothing where it is. */
export function refusedFor(
  { claim, campaign }: Pick<ShownVoucher, 'claim' | 'campaign'>,
  { outletId }: OutletRecord,
  code: ShownCode,
  now: Instant,
): Refused | undefined {
  const { state, from = claim.at, expiresAt = claim.at, redeemed } = claim
  const { outletIds, hours } = campaign.terms
  const voucher = { state, from: from as Instant, expiresAt: expiresAt as Instant, outletIds, hours }
  const problem = redemptionRefused(voucher, { outletId, code }, now)
  return problem && { problem, gaps: redeemed && { time: momentWords(redeemed.at as Instant) } }
}

/** Guesses are counted for the voucher, and for digits alone at the outlet. */
function subjectOf({ voucherCode, outletId }: Input<'redemption.make'>, { seal }: BenefitsDeps): string {
  const scanned = voucherCode.split('.')
  return scanned.length === 3 ? seal.digest('claimant', scanned[1] ?? '') : `outlet#${outletId}`
}
