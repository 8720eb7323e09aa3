import { Popup } from '@nutui/nutui-react-taro'
import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { tappable } from './tappable'
import './sheet.scss'

interface SheetProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
}

/** What to do on a sheet that may be longer than the screen: it stays in sight. */
export function SheetFoot({ children }: PropsWithChildren) {
  return <View className="sheet-foot">{children}</View>
}

/** Comes up from below over the page; a tap beside it closes it. */
export function Sheet({ title, open, onClose, children }: PropsWithChildren<SheetProps>) {
  return (
    <Popup visible={open} position="bottom" destroyOnClose onClose={onClose}>
      <View className="sheet" aria-role="dialog" aria-label={title}>
        <View className="sheet-head">
          <View className="sheet-title" aria-role="heading">
            {title}
          </View>
          <View {...tappable({ role: 'button', says: '关闭' })} className="sheet-close" onClick={onClose}>
            <Text aria-hidden="true">✕</Text>
          </View>
        </View>
        {children}
        <View className="sheet-end" />
      </View>
    </Popup>
  )
}
