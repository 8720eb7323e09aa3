import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { tappable } from './tappable'
import './tick.scss'

interface TickProps {
  readonly ticked: boolean
  /** What is read out: what ticking it means. */
  readonly says: string
  readonly onTap: () => void
}

/** A box to tick, with the whole line to tap on. */
export function Tick({ ticked, says, onTap, children }: PropsWithChildren<TickProps>) {
  return (
    <View {...tappable({ role: 'checkbox', says, checked: ticked })} className="tick" onClick={onTap}>
      <Text className={ticked ? 'tick-box tick-ticked' : 'tick-box'}>{ticked ? '✓' : ''}</Text>
      <View className="tick-words">{children}</View>
    </View>
  )
}
