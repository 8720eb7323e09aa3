import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import type { CampaignTerms, Slot } from '@gongyou/shared/domain/benefits/campaign'
import type { PassedOnColumn } from '@gongyou/shared/domain/benefits/passed-on-list'
import { voucherLife, type VoucherLife } from '@gongyou/shared/domain/benefits/voucher'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { RequestIdentity } from '../platform/use-case'
import type { CampaignRecord, ClaimRecord } from '../table/benefits.entities'
import type { Tapping } from './claimants'
import type { ClaimRow } from './claims.repository'
import { inVoucherIndex } from '../table/voucher-index'

interface Made {
  readonly number: number
  readonly at: Instant
}

interface For {
  readonly asked: { readonly request: RequestIdentity }
  readonly campaign: CampaignRecord
  readonly who: Tapping
  readonly row: ClaimRow
  readonly slot?: Slot
  /** What a list would say of whoever claims. */
  readonly listColumns: readonly PassedOnColumn[]
}

/** What a claim is when it is made, in each of the three ways in which one begins. */
export function newClaim(
  { asked: { request }, campaign, who, row: { row }, slot, listColumns }: For,
  { number, at }: Made,
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
    personId: who.person?.personId,
    unionId,
    name: name === undefined ? undefined : maskName(name as PersonName),
    tail: memberNumber?.slice(-4),
    ...request,
    units: [],
    slotId: slot?.slotId,
    passedOn: passedOnBy(who, { to: campaign.terms.passedOnTo, what: listColumns }, at),
    version: 1,
  }
  const ticket = Buffer.from(randomBytes(8)).toString('hex')
  const live = lifeOf(campaign.terms, at, slot)
  const indexed = (claim: ClaimRecord) => inVoucherIndex(claim, undefined)
  return {
    held: indexed({ ...begun, ...live, state: 'held' }),
    entered: indexed({ ...begun, ticket, state: 'entered' }),
    requested: indexed({ ...begun, state: 'requested' }),
  }
}

/** From when up to when a claim that is sure now can be used; a place on a list, or a code from elsewhere, does not run out. */
export function lifeOf({ redemption, voucherDays }: CampaignTerms, at: Instant, slot?: Slot): Partial<VoucherLife> {
  return redemption === 'outlet' ? voucherLife(at, voucherDays, slot) : {}
}

interface Passing {
  readonly to?: string
  readonly what: readonly PassedOnColumn[]
}

/** Consent was given at this tap, to what was said of the list then, or there would be no claim. */
function passedOnBy({ person }: Tapping, { to, what }: Passing, at: Instant): ClaimRecord['passedOn'] {
  return to === undefined || !person ? undefined : { to, personId: person.personId, at, what: [...what] }
}
