import type { Input } from '@gongyou/shared/contracts/contract'
import { days, plus, toMillis } from '@gongyou/shared/kernel/time'
import type { CampaignRecord } from '../table/benefits.entities'
import type { Tapping } from './claimants'
import type { BenefitsDeps } from './dependencies'

/** Whether an occupation is one of the city's; none at all is fine. */
export async function isOccupationKnown(occupation: string | undefined, { settings }: BenefitsDeps): Promise<boolean> {
  if (occupation === undefined) return true
  return (await settings()).occupations.some(({ key }) => key === occupation)
}

/**
 * Whoever had a gift before joining (先服务后入会) finds the join form knowing what they said: the occupation here, the
 * phone on the account. Noted after the gift, which depends on nothing of it; of members nothing is noted.
 */
export async function noteLead(
  { input: { occupation } }: { readonly input: Input<'benefit.claim'> },
  { campaignId, terms }: CampaignRecord,
  { account: { accountId }, heldMembership }: Tapping,
  { leads, settings, now }: BenefitsDeps,
): Promise<void> {
  if (occupation === undefined || heldMembership || !terms.audience.anyone) return
  const { leadDays } = (await settings()).benefits
  const ttl = Math.floor(toMillis(plus(now(), days(leadDays))) / 1000)
  await leads.note({ accountId, occupation, campaignId, at: now(), ttl })
}
