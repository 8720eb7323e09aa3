import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './fact-list.scss'

export interface Fact {
  readonly label: string
  readonly value: ReactNode
}

/** Short questions with their answers beside them. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <View className="facts">
      {facts.map(({ label, value }) => (
        <View key={label} className="fact">
          <Text className="fact-label">{label}</Text>
          <View className="fact-value">{value}</View>
        </View>
      ))}
    </View>
  )
}
