import type { Answer } from '@gongyou/shared/contracts/contract'
import type { Instant } from '@gongyou/shared/kernel/time'
import { Text } from '@tarojs/components'
import { FactList } from '../../components/fact-list'
import { Section } from '../../components/section'
import { momentWords } from '../../session/calendar'

type Figures = NonNullable<Answer<'pool.list'>['body']['waiting']>

/** How long people wait here, as the pool was last gone through. */
export function WaitingSection({ figures }: { readonly figures: Figures }) {
  const { asOf, members, oldestDays, placed, medianDays, p90Days } = figures
  const known: readonly (readonly [label: string, value: string | undefined])[] = [
    ['正在等的', `${members}位`],
    ['等得最久的', oldestDays === undefined ? undefined : `${oldestDays}天`],
    ['近90天安排', placed === 0 ? '还没有' : `${placed}位`],
    ['一半的人', medianDays === undefined ? undefined : `${medianDays}天内安排好`],
    ['九成的人', p90Days === undefined ? undefined : `${p90Days}天内安排好`],
  ]
  return (
    <Section title="等了多久">
      <FactList facts={known.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
      <Text className="quiet">{`${momentWords(asOf as Instant)}算的`}</Text>
    </Section>
  )
}
