import { Text, View } from '@tarojs/components'
import { tappable } from './tappable'
import './chips.scss'

export interface Chip<Key extends string> {
  readonly key: Key
  readonly label: string
}

interface ChipsProps<Key extends string> {
  /** The question, read out before its answers. */
  readonly says: string
  readonly chips: readonly Chip<Key>[]
  readonly chosen: readonly Key[]
  /** One answer, or as many as apply. */
  readonly many?: boolean
  readonly onTap: (key: Key) => void
}

/** Answers to tap instead of typing. What is chosen is dark and ticked. */
export function Chips<Key extends string>({ says, chips, chosen, many, onTap }: ChipsProps<Key>) {
  return (
    <View className="chips" aria-role={many ? 'group' : 'radiogroup'} aria-label={says}>
      {chips.map(({ key, label }) => {
        const checked = chosen.includes(key)
        return (
          <View
            key={key}
            {...tappable({ role: many ? 'checkbox' : 'radio', says: label, checked })}
            className={checked ? 'chip chip-chosen' : 'chip'}
            onClick={() => onTap(key)}
          >
            <Text>{checked ? `✓ ${label}` : label}</Text>
          </View>
        )
      })}
    </View>
  )
}
