import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import type { Slot } from '@gongyou/shared/domain/benefits/campaign'
import { voucherLife } from '@gongyou/shared/domain/benefits/voucher'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { RequestIdentity } from '../platform/use-case'
import type { CampaignRecord, ClaimRecord } from '../table/benefits.entities'
import type { Tapping } from './claimants'
import type { ClaimRow } from './claims.repository'
import { inVoucherIndex } from '../table/voucher-index'

interface Made {
  readonly row: ClaimRow
  readonly number: number
  readonly at: Instant
  readonly slot?: Slot
}

interface For {
  readonly asked: { readonly request: RequestIdentity }
  readonly campaign: CampaignRecord
  readonly who: Tapping
}

/** What a claim is when it is made, in each of the three ways in which one begins. */
export function newClaim(
  { asked: { request }, campaign, who }: For,
  { row: { row }, number, at, slot }: Made,
  { randomBytes }: { readonly randomBytes: (count: number) => Uint8Array },
): Readonly<Record<'held' | 'entered' | 'requested', ClaimRecord>> {
  const { unionId, memberNumber, name } = who.heldMembership ?? {}
  const begun = {
    holder: who.holder,
    campaignId: campaign.campaignId,
    row,
    number,
    at,
    accountId: who.account.accountId,
    unionId,
    name: name === undefined ? undefined : maskName(name as PersonName),
    tail: memberNumber?.slice(-4),
    ...request,
    units: [],
    slotId: slot?.slotId,
    version: 1,
  }
  const ticket = Buffer.from(randomBytes(8)).toString('hex')
  // A place on a list, or a code from elsewhere, does not run out with us.
  const live = campaign.terms.redemption === 'outlet' ? voucherLife(at, campaign.terms.voucherDays, slot) : {}
  const indexed = (claim: ClaimRecord) => inVoucherIndex(claim, undefined)
  return {
    held: indexed({ ...begun, ...live, state: 'held' }),
    entered: indexed({ ...begun, ticket, state: 'entered' }),
    requested: indexed({ ...begun, state: 'requested' }),
  }
}
