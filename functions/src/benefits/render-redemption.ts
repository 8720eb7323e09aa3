import type { Answer } from '@gongyou/shared/contracts/contract'
import { redemptionUndoTime } from '@gongyou/shared/domain/benefits/voucher'
import { plus, type Instant } from '@gongyou/shared/kernel/time'
import type { CampaignRecord, ClaimRecord } from '../table/benefits.entities'

export type RenderedRedemption = Answer<'redemption.make'>['body']['redemption']

const valid = '有效'
const nobody = '＊＊＊'

/** What the outlet sees: of a medical campaign and the like that the voucher is valid, neither what nor whose it is. */
export function renderRedemption(
  { redeemed, at, name = nobody }: ClaimRecord,
  { terms }: CampaignRecord,
  voucherId: string,
): RenderedRedemption {
  const redeemedAt = (redeemed?.at ?? at) as Instant
  return {
    id: redemptionIdOf(voucherId, redeemed?.redemptionId ?? ''),
    at: redeemedAt,
    benefitTitle: terms.sensitive ? valid : terms.title,
    memberName: terms.sensitive ? nobody : name,
    undoUntil: plus(redeemedAt, redemptionUndoTime),
  }
}

/** The voucher, and which of its redemptions: taken back, it may be redeemed again. */
export function redemptionIdOf(voucherId: string, redemptionId: string): string {
  return `${voucherId}.${redemptionId}`
}
