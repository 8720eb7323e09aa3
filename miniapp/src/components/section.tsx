import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './section.scss'

/** A white sheet that holds what belongs together. */
export function Section({ title, children }: PropsWithChildren<{ title?: string }>) {
  return (
    <View className="section">
      {title && (
        <View className="section-title" aria-role="heading">
          {title}
        </View>
      )}
      {children}
    </View>
  )
}
