import type { LocalDate } from '../../kernel/time'
import { divideFen, type FundingShare, type FundingSource } from './funding'

/** Redemptions of one day as the accounts see them. */
export interface SettledRedemptions {
  readonly merchantId: string
  readonly campaignId: string
  readonly day: LocalDate
  readonly redemptions: number
}

/** What a campaign's redemptions cost and who pays. */
export interface SettledCampaign {
  readonly unitCost: number
  readonly funding: readonly FundingShare[]
}

/** What one source owes one merchant for one campaign's redemptions of one day. */
export interface SettlementLine extends SettledRedemptions {
  readonly source: FundingSource
  readonly fen: number
}

/**
 * The lines of a settlement (结算), one for each merchant, campaign, source and day. A day's redemptions are multiplied
 * before they are divided, so that no fen is lost, and the lines of a day add up to its redemptions at their cost.
 */
export function settlementOf(
  redemptions: readonly SettledRedemptions[],
  campaigns: ReadonlyMap<string, SettledCampaign>,
): SettlementLine[] {
  const groups = new Map<string, SettledRedemptions>()
  for (const each of redemptions) {
    const key = [each.day, each.merchantId, each.campaignId].join('\n')
    const before = groups.get(key)?.redemptions ?? 0
    const { merchantId, campaignId, day } = each
    groups.set(key, { merchantId, campaignId, day, redemptions: before + each.redemptions })
  }
  return [...groups.entries()]
    .filter(([, { redemptions: count }]) => count > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const { unitCost, funding } = campaigns.get(group.campaignId) ?? { unitCost: 0, funding: [] }
      const parts = divideFen(group.redemptions * unitCost, funding)
      return parts.map(({ source, fen }) => ({ ...group, source, fen }))
    })
}

/** Who pays at the counter or not at all: what a shop gives itself, and what whoever comes adds of their own. */
const paidAtTheCounter: readonly FundingSource[] = ['merchant', 'self-paid']

/** What a merchant is paid by others for so many redemptions of a campaign, in fen. */
export function fenDue(redemptions: number, { unitCost, funding }: SettledCampaign): number {
  const parts = divideFen(redemptions * unitCost, funding)
  return parts.reduce((sum, { source, fen }) => (paidAtTheCounter.includes(source) ? sum : sum + fen), 0)
}

/** What the lines come to for each source, in the order in which the sources appear. */
export function fenBySource(
  lines: readonly Pick<SettlementLine, 'source' | 'fen'>[],
): readonly { readonly source: FundingSource; readonly fen: number }[] {
  const sums = new Map<FundingSource, number>()
  for (const { source, fen } of lines) sums.set(source, (sums.get(source) ?? 0) + fen)
  return [...sums].map(([source, fen]) => ({ source, fen }))
}
