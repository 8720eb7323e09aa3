import type { LocalDate } from '../../kernel/time'
import { divideFen, type FundingShare, type FundingSource } from './funding'

/** One redemption as the accounts see it. */
export interface SettledRedemption {
  readonly merchantId: string
  readonly campaignId: string
  readonly day: LocalDate
}

/** What a campaign's redemptions cost and who pays. */
export interface SettledCampaign {
  readonly unitCost: number
  readonly funding: readonly FundingShare[]
}

/** What one source owes one merchant for one campaign's redemptions of one day. */
export interface SettlementLine extends SettledRedemption {
  readonly source: FundingSource
  readonly redemptions: number
  readonly fen: number
}

/**
 * The lines of a settlement (结算), one for each merchant, campaign, source and day. A day's redemptions are multiplied
 * before they are divided, so that no fen is lost, and the lines of a day add up to its redemptions at their cost.
 */
export function settlementOf(
  redemptions: readonly SettledRedemption[],
  campaigns: ReadonlyMap<string, SettledCampaign>,
): SettlementLine[] {
  const groups = new Map<string, { readonly of: SettledRedemption; count: number }>()
  for (const of of redemptions) {
    const key = [of.day, of.merchantId, of.campaignId].join('\n')
    const group = groups.get(key) ?? { of, count: 0 }
    group.count += 1
    groups.set(key, group)
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { of, count }]) => {
      const { unitCost, funding } = campaigns.get(of.campaignId) ?? { unitCost: 0, funding: [] }
      const { merchantId, campaignId, day } = of
      return divideFen(count * unitCost, funding).map(({ source, fen }) => ({
        merchantId,
        campaignId,
        day,
        source,
        redemptions: count,
        fen,
      }))
    })
}
