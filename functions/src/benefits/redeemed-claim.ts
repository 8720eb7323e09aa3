import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import type { RequestIdentity } from '../platform/use-case'
import type { ClaimRecord, OutletRecord } from '../table/benefits.entities'
import { inVoucherIndex } from '../table/voucher-index'

/** Where, when and by whom a voucher is redeemed, and by which tap. */
export interface Redeeming {
  readonly outlet: OutletRecord
  readonly byAccountId: string
  readonly request: RequestIdentity
  readonly at: Instant
  readonly offline?: NonNullable<ClaimRecord['redeemed']>['offline']
}

/** The claim once its voucher is redeemed. */
export function redeemedClaim(
  claim: ClaimRecord,
  { outlet, byAccountId, request, at, offline }: Redeeming,
  { newId }: { readonly newId: () => string },
): ClaimRecord {
  const { outletId, name: outletName, merchantId } = outlet
  const redemptionId = newId().replaceAll('-', '').slice(0, idLength)
  const redeemed = { redemptionId, at, outletId, outletName, merchantId, byAccountId, ...request, offline }
  return inVoucherIndex({ ...claim, state: 'redeemed', redeemed }, localDateOf(at))
}

/** 60 random bits: among the redemptions of one campaign, outlet and day two are never alike. */
const idLength = 16
