import type { ClaimReply } from '@gongyou/shared/contracts/contract'
import { voucherStateOf, type ClaimState } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import { isBefore, type Instant } from '@gongyou/shared/kernel/time'
import type { CampaignRecord, ClaimRecord } from '../table/benefits.entities'
import type { VoucherIds } from './voucher-ids'

/** A claim as its holder sees it now. */
export function renderClaim(
  claim: ClaimRecord,
  { terms, campaignId }: CampaignRecord,
  { voucherIds, now }: { readonly voucherIds: VoucherIds; readonly now: () => Instant },
): ClaimReply {
  const { at, slotId, ticket, expiresAt, redeemed } = claim
  const id = voucherIds.write(claim)
  const slot = terms.slots.find((each) => each.slotId === slotId)
  const live = expiresAt !== undefined && voucherStateOf(claim.state, hasExpired(claim, now())) === 'live'
  return {
    claim: {
      id,
      state: claimStateAt(claim, now()),
      benefitId: campaignId,
      title: terms.title,
      claimedAt: at,
      slot: slot && { startsAt: slot.startsAt, label: slot.label },
      ticket,
      redeemed: redeemed && { at: redeemed.at, outlet: redeemed.outletName },
      voucher: live && terms.redemption === 'outlet' ? { id, expiresAt } : undefined,
    },
  }
}

/** A live claim whose time is over has expired, whether or not anything has been swept. */
export function claimStateAt(claim: ClaimRecord, now: Instant): ClaimState {
  const held = claim.state === 'held' || claim.state === 'won'
  return held && hasExpired(claim, now) ? 'expired' : claim.state
}

export function hasExpired({ expiresAt }: ClaimRecord, now: Instant): boolean {
  return expiresAt !== undefined && !isBefore(now, expiresAt as Instant)
}
