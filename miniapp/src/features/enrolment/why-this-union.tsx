import type { Reply } from '@gongyou/shared/contracts/contract'
import { placementRuleWords, placementWords } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'
import { LinkLine } from '../../components/link-line'

type Decision = Reply<'placement.preview'>['body']['placementDecision']

interface WhyThisUnionProps {
  readonly decision: Decision
  /** Whether the others are told of; held outside, where it outlives one answer that the next takes the place of. */
  readonly unfolded: boolean
  readonly onTurn: (unfolded: boolean) => void
}

/** Why this union, and for those who want to know, why none of those that are asked before it. */
export function WhyThisUnion({ decision: { reasons, skipped }, unfolded, onTurn }: WhyThisUnionProps) {
  return (
    <View>
      <View>{wordsOf(placementWords, reasons).join('；')}</View>
      {skipped.length > 0 && (
        <LinkLine says={unfolded ? '收起原因' : '为什么不是别家'} onTap={() => onTurn(!unfolded)} />
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
    </View>
  )
}

/** What a server says that is newer than this app is passed over. */
function wordsOf(words: Readonly<Record<string, string>>, names: readonly string[]): string[] {
  return names.flatMap((name) => (Object.hasOwn(words, name) ? [words[name] ?? ''] : []))
}
