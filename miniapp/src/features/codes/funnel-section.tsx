import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { Text, View } from '@tarojs/components'
import { Section } from '../../components/section'
import { funnelSteps, funnelWords } from './code-words'
import './funnel-section.scss'

/** How far people came through a code: four plain numbers, each with its word. */
export function FunnelSection({ funnel }: Pick<StaffCode, 'funnel'>) {
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
      <Text className="quiet">数字会晚几分钟，下拉刷新</Text>
    </Section>
  )
}
