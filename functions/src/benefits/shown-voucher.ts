import type { ShownCode } from '@gongyou/shared/domain/benefits/voucher'
import { readVoucherCode } from '@gongyou/shared/domain/benefits/voucher-code'
import { days, plus } from '@gongyou/shared/kernel/time'
import type { CampaignRecord, ClaimRecord } from '../table/benefits.entities'
import { everybodysList } from '../table/campaign-lists'
import type { BenefitsDeps } from './dependencies'
import { shownCodeOf, voucherSecret } from './rotation'

/** A voucher that somebody showed, and how the digits stand to its own. */
export interface ShownVoucher {
  readonly voucherId: string
  readonly claim: ClaimRecord
  readonly campaign: CampaignRecord
  readonly code: ShownCode
}

/** Vouchers of one outlet whose members share four digits; more than a city ever has. */
const mostAlike = 20
/** The longest that a voucher outlives its campaign. */
const longestLife = days(-120)

/** The voucher behind what a clerk scanned or typed; nothing where there is none. */
export async function shownVoucher(
  { voucherCode, memberTail, outletId }: { voucherCode: string; memberTail?: string; outletId: string },
  deps: BenefitsDeps,
): Promise<ShownVoucher | undefined> {
  const shown = readVoucherCode(voucherCode)
  if (shown?.kind === 'scanned') return withId(shown.voucherId, shown.digits, deps)
  if (!shown || memberTail === undefined) return undefined
  return amongLive({ outletId, memberTail, digits: shown.digits }, deps)
}

async function withId(voucherId: string, digits: string, deps: BenefitsDeps): Promise<ShownVoucher | undefined> {
  const key = deps.voucherIds.read(voucherId)
  const claim = key && (await deps.claims.withKey(key))
  return claim && judged(claim, digits, deps)
}

/** The digits alone say not whose they are: every live voucher with that tail is tried, and one fits. */
async function amongLive(
  { outletId, memberTail, digits }: { readonly outletId: string; readonly memberTail: string; readonly digits: string },
  deps: BenefitsDeps,
): Promise<ShownVoucher | undefined> {
  const listed = await deps.campaigns.listed(everybodysList, plus(deps.now(), longestLife))
  const here = listed.filter(({ terms }) => terms.outletIds.includes(outletId))
  const live = await Promise.all(
    here.map(({ campaignId }) => deps.claims.liveWithTail(campaignId, memberTail, mostAlike)),
  )
  const all = await Promise.all(live.flat().map((claim) => judged(claim, digits, deps)))
  const found = all.filter((each) => each !== undefined && each.code !== 'none')
  return found.find((each) => each?.code === 'current') ?? found[0]
}

async function judged(claim: ClaimRecord, digits: string, deps: BenefitsDeps): Promise<ShownVoucher | undefined> {
  const { voucherIds, voucherKey, accountAlone, campaigns, now } = deps
  const [campaign, account] = await Promise.all([
    campaigns.lately(claim.campaignId),
    accountAlone(claim.accountId, 'lately'),
  ])
  if (!campaign || !account) return undefined
  const voucherId = voucherIds.write(claim)
  const secret = voucherSecret(voucherKey, voucherId, account.epoch)
  return { voucherId, claim, campaign, code: shownCodeOf(secret, digits, now()) }
}
