import type { Reply, StaffCode } from '@gongyou/shared/contracts/contract'
import { Text, View } from '@tarojs/components'
import { Section } from '../../components/section'
import { funnelLine, funnelSteps, funnelWords } from './code-words'
import './funnel-section.scss'

type Funnels = Pick<Reply<'code.show'>['body'], 'today' | 'week'> & Pick<StaffCode, 'funnel'>

/** How far people came through a code: four plain numbers, each with its word; and how it goes lately. */
export function FunnelSection({ funnel, today, week }: Funnels) {
  return (
    <Section title="多少人扫过这个码">
      <View className="funnel" aria-role="list">
        {funnelSteps.map((step) => (
          <View key={step} className="funnel-step" aria-role="listitem">
            <Text className="funnel-count">{`${funnel[step]}`}</Text>
            <Text>{funnelWords[step]}</Text>
          </View>
        ))}
      </View>
      <Lately when="今天" funnel={today} />
      <Lately when="近7天" funnel={week} />
      <Text className="quiet">数字会晚几分钟，下拉刷新</Text>
    </Section>
  )
}

/** The same steps on one line, below the days that they are of. */
function Lately({ when, funnel }: { readonly when: string; readonly funnel: StaffCode['funnel'] }) {
  return (
    <View>
      <Text className="quiet">{when}</Text>
      <View>{funnelLine(funnel)}</View>
    </View>
  )
}
