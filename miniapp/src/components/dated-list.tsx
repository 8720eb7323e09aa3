import { Text, View } from '@tarojs/components'
import './dated-list.scss'

export interface Dated {
  readonly key: string
  readonly on: string
  readonly says: string
  /** Who, why, in which wording: a line each. */
  readonly more: readonly string[]
}

/** What happened when, the latest first; what happened at one moment stands below it together. */
export function DatedList({ items }: { items: readonly Dated[] }) {
  return (
    <View aria-role="list">
      {items.map(({ key, on, says, more }, place) => (
        <View key={key} className="dated" aria-role="listitem">
          {on !== items[place - 1]?.on && <Text className="quiet">{on}</Text>}
          <Text className="strong">{says}</Text>
          {more.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </View>
      ))}
    </View>
  )
}
