import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './bottom-bar.scss'

/** What to do stays within the thumb's reach, above the phone's own bar. */
export function BottomBar({ children }: PropsWithChildren) {
  return <View className="bottom-bar">{children}</View>
}
