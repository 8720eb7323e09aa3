import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Notice } from '../components/notice'
import { useOnline } from './use-online'

/** The frame of every page: it says so when there is no network, and leaves room for a bar at the bottom. */
export function Screen({ bar, children }: PropsWithChildren<{ bar?: boolean }>) {
  const online = useOnline()
  return (
    <View className={bar ? 'page page-with-bar' : 'page'}>
      <View className="stack">
        {!online && <Notice kind="wait">现在没信号，填的内容都在手机里</Notice>}
        {children}
      </View>
    </View>
  )
}
