import { wholePool } from '@gongyou/shared/domain/benefits/pools'
import { Text } from '@tarojs/components'
import { FactList } from '../../components/fact-list'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { usePortion } from '../../session/use-portion'
import { StandingBar } from './standing-bar'
import type { DraftSlot, StaffCampaign } from './campaign-draft'

/** What is left of each stock, to the unit. */
export function StockSection({ campaign: { stock = [], standing, terms } }: { readonly campaign: StaffCampaign }) {
  const portion = usePortion(stock)
  if (stock.length === 0) return null
  return (
    <>
      <Section title="还剩多少">
        {standing && <StandingBar standing={standing} terms={terms} />}
        <FactList
          facts={portion.rows.map(({ pool, units, left }) => ({
            label: poolWords(pool, terms.slots ?? []),
            value: <Text className="strong">{`还剩${left}，共${units}`}</Text>,
          }))}
        />
      </Section>
      <PageTurner counts="个" {...portion} />
    </>
  )
}

/** The whole, one of the slots, or else today. */
function poolWords(pool: string, slots: readonly DraftSlot[]): string {
  if (pool === wholePool) return '总共'
  return slots.find(({ slotId }) => slotId === pool)?.label ?? '今天'
}
