import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { campaignStateAt } from '@gongyou/shared/domain/benefits/campaign-lifecycle'
import { mayBeReminded } from '@gongyou/shared/domain/notify/reminding'
import { days, plus, toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { Actor, SelfRecordedUseCase } from '../platform/use-case'
import type { CampaignRecord } from '../table/benefits.entities'
import { inItsCampaign } from '../table/reminders.entities'
import type { BenefitsDeps } from './dependencies'

/** An opening may be put off, and who asked to be reminded is told of the new one; by this time nobody thinks of it. */
const keptAfterClosing = days(180)

/** Notes that somebody wants to be told when a campaign opens: one note for each account and campaign, however often asked. */
export const remindOfBenefit: SelfRecordedUseCase<'benefit.remind', BenefitsDeps> = {
  recordsItself: true,
  async run({ input, actor: { accountId } }, deps) {
    const campaign = await deps.campaigns.lately(input.id)
    if (!campaign || campaign.state === 'draft' || campaign.state === 'in-review') return { problem: 'not-found' }
    if (!canRemindOf(campaign, deps)) return { problem: 'cannot-remind' }
    const { campaignId } = campaign
    const { opensAt, closesAt } = campaign.terms.window
    const ttl = Math.floor(toMillis(plus(closesAt, keptAfterClosing)) / 1000)
    const key = { accountId, campaignId }
    await deps.reminders.keep({ ...key, at: deps.now(), ttl, ...inItsCampaign(key) })
    return { status: 201, body: { reminder: { opensAt } } }
  },
}

/** What a benefit's page says of a reminder: nothing where none could be kept. */
export async function reminderOf(
  campaign: CampaignRecord,
  actor: Actor | undefined,
  deps: BenefitsDeps,
): Promise<BenefitReply['reminder']> {
  if (!actor || !canRemindOf(campaign, deps)) return undefined
  return { set: await deps.reminders.has({ accountId: actor.accountId, campaignId: campaign.campaignId }) }
}

function canRemindOf({ state, terms }: CampaignRecord, { templates, now }: BenefitsDeps): boolean {
  const at: Instant = now()
  const waits = campaignStateAt({ state, window: terms.window }, false, at) === 'scheduled'
  return templates.opening !== undefined && waits && mayBeReminded(terms.window, at)
}
