import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './notice.scss'

const marks = { wrong: '!', wait: '…', good: '✓' } as const

/** A sentence that stays: what is wrong, what is waited for, what went well. Said by mark and words, not by colour alone. */
export function Notice({ kind, children }: PropsWithChildren<{ kind: keyof typeof marks }>) {
  return (
    <View className={`notice notice-${kind}`} aria-live="polite">
      <Text className="notice-mark" aria-hidden="true">
        {marks[kind]}
      </Text>
      <View className="notice-words">{children}</View>
    </View>
  )
}
