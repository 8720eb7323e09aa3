import { Text, View } from '@tarojs/components'
import { tappable } from './tappable'
import './choice-row.scss'

interface ChoiceRowProps {
  readonly name: string
  /** What tells it from others of that name; a line each. */
  readonly more: readonly string[]
  readonly onTap: () => void
}

/** One of many that were found, to be tapped: its name large, and what tells it from the others. */
export function ChoiceRow({ name, more, onTap }: ChoiceRowProps) {
  return (
    <View {...tappable({ role: 'link' })} className="choice-row" onClick={onTap}>
      <View className="choice-row-words">
        <Text className="strong">{name}</Text>
        {more.map((line) => (
          <Text key={line} className="quiet">
            {line}
          </Text>
        ))}
      </View>
      <Text className="quiet" aria-hidden="true">
        ›
      </Text>
    </View>
  )
}
