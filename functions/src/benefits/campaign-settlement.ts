import type { Answer } from '@gongyou/shared/contracts/contract'
import { campaignStateAt } from '@gongyou/shared/domain/benefits/campaign-lifecycle'
import { fenBySource, settlementOf, type SettlementLine } from '@gongyou/shared/domain/benefits/settlement'
import { decidePeriod } from '@gongyou/shared/domain/insight/period'
import { localDateOf, type LocalDate } from '@gongyou/shared/kernel/time'
import type { UseCase } from '../platform/use-case'
import type { CampaignRecord } from '../table/benefits.entities'
import type { Days, Tallied } from '../table/settlements.repository'
import type { BenefitsDeps } from './dependencies'
import { campaignInReach } from './staff-campaigns'

type Settlement = Answer<'campaign.settlement'>['body']['settlement']

/** What a campaign's redemptions of a period come to: in all, by merchant, by day, and who pays which part of it. */
export const showCampaignSettlement: UseCase<'campaign.settlement', BenefitsDeps> = async ({ input, actor }, deps) => {
  const { id, merchant, ...asked } = input
  const reached = await campaignInReach(id, 'see-benefits', actor, deps)
  if (!reached) return { problem: 'not-found' }
  const period = decidePeriod(asked as { from?: LocalDate; to?: LocalDate }, localDateOf(deps.now()))
  if (period.kind === 'refused') return { problem: period.because }
  const { from, to } = period
  const settlement = await settlementIn(reached.campaign, { from, to }, { merchant }, deps)
  return { status: 200, body: { settlement } }
}

async function settlementIn(
  { campaignId, terms, state }: CampaignRecord,
  days: Days,
  { merchant }: { readonly merchant?: string },
  { settlements, outlets, now }: BenefitsDeps,
): Promise<Settlement> {
  const tallied = await settlements.ofCampaign(campaignId, days)
  const lines = settlementOf(tallied, new Map([[campaignId, terms]]))
  const names = new Map((await outlets.several(terms.outletIds)).map((each) => [each.merchantId, each.merchantName]))
  const merchantIds = [...new Set(tallied.map(({ merchantId }) => merchantId))].sort()
  const dates = [...new Set(tallied.map(({ day }) => day))].sort()
  const { title, heading, unitCost } = terms
  return {
    benefitId: campaignId,
    title,
    heading,
    state: campaignStateAt({ state, window: terms.window }, false, now()),
    unitCost,
    ...days,
    ...counted(tallied, unitCost),
    bySource: sources(lines),
    merchants: merchantIds.map((merchantId) => ({
      merchantId,
      merchantName: names.get(merchantId) ?? merchantId,
      ...counted(
        tallied.filter((each) => each.merchantId === merchantId),
        unitCost,
      ),
      bySource: sources(lines.filter((line) => line.merchantId === merchantId)),
    })),
    days: dates.map((day) => ({
      day,
      ...counted(
        tallied.filter((each) => each.day === day),
        unitCost,
      ),
    })),
    lines: merchant === undefined ? undefined : linesOf(merchant, lines),
  }
}

/** How many redemptions some lines of the accounts are, and what they cost. */
export function counted(tallied: readonly Tallied[], unitCost: number) {
  const redemptions = tallied.reduce((sum, each) => sum + each.redemptions, 0)
  const offline = tallied.reduce((sum, each) => sum + each.offline, 0)
  return { redemptions, offline, fen: redemptions * unitCost }
}

function sources(lines: readonly SettlementLine[]): Settlement['bySource'] {
  return [...fenBySource(lines)]
}

function linesOf(merchant: string, lines: readonly SettlementLine[]): Settlement['lines'] {
  const own = lines.filter(({ merchantId }) => merchantId === merchant)
  return own.map(({ day, source, redemptions, fen }) => ({ day, source, redemptions, fen }))
}
