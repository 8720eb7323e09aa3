import type { Answer } from '@gongyou/shared/contracts/contract'
import { redemptionUndoTime } from '@gongyou/shared/domain/benefits/voucher'
import { plus, type Instant } from '@gongyou/shared/kernel/time'
import type { CampaignRecord, ClaimRecord } from '../table/benefits.entities'

export type RenderedRedemption = Answer<'redemption.make'>['body']['redemption']

/** What a clerk is told of a benefit that is nobody else's business. */
export const valid = '有效'
const nobody = '＊＊＊'

/** One of the redemptions that a voucher may have had: taken back, it can be made again. */
interface Which {
  readonly redemptionId: string
  readonly at: string
}

/** What the outlet sees: of a medical campaign and the like that the voucher is valid, neither what nor whose it is. */
export function renderRedemption(
  { redeemed, at, name = nobody }: ClaimRecord,
  { terms }: CampaignRecord,
  voucherId: string,
  which: Which | undefined = redeemed,
): RenderedRedemption {
  const redeemedAt = (which?.at ?? at) as Instant
  return {
    id: redemptionIdOf(voucherId, which?.redemptionId ?? ''),
    at: redeemedAt,
    benefitTitle: terms.sensitive ? valid : terms.title,
    memberName: terms.sensitive ? nobody : name,
    undoUntil: plus(redeemedAt, redemptionUndoTime),
    offline: redeemed?.offline ? true : undefined,
  }
}

/** The voucher, and which of its redemptions: taken back, it may be redeemed again. */
export function redemptionIdOf(voucherId: string, redemptionId: string): string {
  return `${voucherId}.${redemptionId}`
}
