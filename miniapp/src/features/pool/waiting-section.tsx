import type { Answer } from '@gongyou/shared/contracts/contract'
import { FactList } from '../../components/fact-list'
import { Section } from '../../components/section'

type Figures = NonNullable<Answer<'pool.list'>['body']['waiting']>

/** How long people wait here, as the pool was last gone through. */
export function WaitingSection({ figures }: { readonly figures: Figures }) {
  const { members, oldestDays, placed, medianDays, p90Days } = figures
  const inDays = (days: number | undefined) => (days === undefined ? '还没有' : `${days}天`)
  return (
    <Section title="等了多久">
      <FactList
        facts={[
          { label: '正在等的', value: `${members}位` },
          { label: '等得最久的', value: inDays(oldestDays) },
          { label: '90天里安排好的', value: `${placed}位` },
          { label: '一半的人在', value: medianDays === undefined ? '还没有' : `${medianDays}天内安排好` },
          { label: '九成的人在', value: p90Days === undefined ? '还没有' : `${p90Days}天内安排好` },
        ]}
      />
    </Section>
  )
}
