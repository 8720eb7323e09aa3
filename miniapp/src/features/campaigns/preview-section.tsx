import { Text, View } from '@tarojs/components'
import type { CampaignTerms } from '@gongyou/shared/domain/benefits/campaign'
import { FactList } from '../../components/fact-list'
import { Section } from '../../components/section'
import { categoryWords } from './campaign-words'
import { partWords, type Sayer } from './terms-words'

interface PreviewSectionProps {
  readonly terms: CampaignTerms
  readonly sayer: Sayer
}

const button = { draw: '报名抽签', instant: '领取', appointment: '选个时间', application: '写申请' } as const

const told = [
  ['时间', 'when'],
  ['给谁', 'who'],
  ['领法', 'way'],
  ['份数', 'many'],
  ['用法', 'use'],
] as const

/** The campaign as a worker will see it: neither what it costs nor under which heading. */
export function PreviewSection({ terms, sayer }: PreviewSectionProps) {
  return (
    <Section title="工友会看到">
      <View>
        <Text className="quiet">{categoryWords[terms.category]}</Text>
        <View className="title">{terms.title || '（还没有名字）'}</View>
      </View>
      <FactList
        facts={told.map(([label, part]) => ({
          label,
          value: <Text>{partWords[part](terms, sayer) || '还没填'}</Text>,
        }))}
      />
      <Text className="quiet">{`下面一个按钮：「${button[terms.mode]}」`}</Text>
    </Section>
  )
}
