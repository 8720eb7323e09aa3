import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import { fenBySource, fenDue, settlementOf, type SettledCampaign, type SettledRedemptions } from './settlement'

const campaigns = new Map<string, SettledCampaign>([
  [
    'drinks',
    {
      unitCost: 1801,
      funding: [
        { source: 'fiscal', percent: 50 },
        { source: 'union', percent: 50 },
      ],
    },
  ],
  [
    'breakfast',
    {
      unitCost: 600,
      funding: [
        { source: 'union', percent: 33 },
        { source: 'merchant', percent: 67 },
      ],
    },
  ],
])
const anyRedemptions: fc.Arbitrary<SettledRedemptions> = fc.record({
  merchantId: fc.constantFrom('m1', 'm2'),
  campaignId: fc.constantFrom('drinks', 'breakfast'),
  day: fc.constantFrom('2026-11-16', '2026-11-17').map((day) => day as LocalDate),
  redemptions: fc.nat(5),
})

describe('a settlement', () => {
  it('adds up to the redemptions at their cost, whoever pays and whatever the order', () => {
    fc.assert(
      fc.property(fc.array(anyRedemptions, { maxLength: 60 }), (redemptions) => {
        const lines = settlementOf(redemptions, campaigns)
        const costOf = ({ campaignId, redemptions: count }: SettledRedemptions) =>
          count * (campaigns.get(campaignId)?.unitCost ?? 0)
        const cost = redemptions.reduce((sum, each) => sum + costOf(each), 0)
        expect(lines.reduce((sum, { fen }) => sum + fen, 0)).toBe(cost)
        expect(fenBySource(lines).reduce((sum, { fen }) => sum + fen, 0)).toBe(cost)
        expect(settlementOf([...redemptions].reverse(), campaigns)).toEqual(lines)
      }),
    )
  })

  it('has a line for each merchant, campaign, source and day', () => {
    const of = { merchantId: 'm1', campaignId: 'drinks', day: '2026-11-16' as LocalDate }
    const atTwoOutlets = [
      { ...of, redemptions: 1 },
      { ...of, redemptions: 2 },
    ]
    expect(settlementOf(atTwoOutlets, campaigns)).toEqual([
      { ...of, source: 'fiscal', redemptions: 3, fen: 2702 },
      { ...of, source: 'union', redemptions: 3, fen: 2701 },
    ])
  })

  it('owes a merchant what others have taken on, and not what it gives itself', () => {
    const [drinks, breakfast] = ['drinks', 'breakfast'].map((id) => campaigns.get(id) as SettledCampaign)
    expect(fenDue(3, drinks as SettledCampaign)).toBe(5403)
    expect(fenDue(3, breakfast as SettledCampaign)).toBe(594)
  })
})
