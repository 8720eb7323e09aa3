import type { Answer } from '@gongyou/shared/contracts/contract'
import type { StaffAction } from '@gongyou/shared/domain/staff/rights'
import type { Actor } from '../platform/use-case'
import type { ClaimRecord } from '../table/benefits.entities'
import type { BenefitsDeps } from './dependencies'
import { claimStateAt } from './render-claim'
import { campaignInReach, type ReachedCampaign } from './staff-campaigns'

export interface ReachedClaim extends ReachedCampaign {
  readonly claim: ClaimRecord
}

/** A claim of a campaign that the actor's role reaches; of another campaign it is as good as none. */
export async function claimInReach(
  { id, claimId }: { readonly id: string; readonly claimId: string },
  action: StaffAction,
  actor: Actor,
  deps: BenefitsDeps,
): Promise<ReachedClaim | undefined> {
  const reached = await campaignInReach(id, action, actor, deps)
  const key = deps.voucherIds.read(claimId)
  if (!reached || key?.campaignId !== reached.campaign.campaignId) return undefined
  const claim = await deps.claims.withKey(key)
  return claim && { ...reached, claim }
}

export type StaffClaim = Answer<'claim.live'>['body']['items'][number]

/** A claim as staff see it. */
export async function renderStaffClaim(
  claim: ClaimRecord,
  { campaign: { terms } }: Pick<ReachedCampaign, 'campaign'>,
  { voucherIds, unionWithChain, now }: BenefitsDeps,
): Promise<StaffClaim> {
  const { version, at, name, tail, unionId, slotId } = claim
  const slot = terms.slots.find((each) => each.slotId === slotId)
  const union = unionId === undefined ? undefined : await unionWithChain(unionId)
  return {
    id: voucherIds.write(claim),
    version,
    state: claimStateAt(claim, now()),
    at,
    memberName: name,
    memberTail: tail,
    unionName: union?.union.name,
    slot: slot && { startsAt: slot.startsAt, label: slot.label },
  }
}
