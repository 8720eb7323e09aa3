import type { Reply } from '@gongyou/shared/contracts/contract'
import { placementRuleWords, placementWords, unionKindWords } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'

type Placement = Reply<'placement.preview'>['body']

/** Which union an application would go to, why there, and why none of those that are asked before it. */
export function PlacementStory({ placement: { union, placementDecision } }: { placement: Placement }) {
  const [unfolded, setUnfolded] = useState(false)
  const { reasons, skipped } = placementDecision
  return (
    <Section title="您的申请会交给">
      <View>
        <Text className="quiet">{unionKindWords[union.kind]}</Text>
        <View className="title">{union.name}</View>
      </View>
      <Text>{wordsOf(placementWords, reasons).join('；')}</Text>
      {skipped.length > 0 && (
        <LinkLine says={unfolded ? '收起' : '为什么不是别家'} onTap={() => setUnfolded(!unfolded)} />
      )}
      {unfolded && (
        <View aria-role="list">
          {skipped.map(({ rule, reason }) => (
            <View key={rule} aria-role="listitem">
              <Text>{wordsOf({ ...placementRuleWords, ...placementWords }, [String(rule), reason]).join('：')}</Text>
            </View>
          ))}
        </View>
      )}
    </Section>
  )
}

/** What a server says that is newer than this app is passed over. */
function wordsOf(words: Readonly<Record<string, string>>, names: readonly string[]): string[] {
  return names.flatMap((name) => (Object.hasOwn(words, name) ? [words[name] ?? ''] : []))
}
