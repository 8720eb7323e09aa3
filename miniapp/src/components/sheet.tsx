import { Popup } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
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
    <Popup
      visible={open}
      position="bottom"
      title={title}
      closeable
      closeAriaLabel="关闭"
      destroyOnClose
      onClose={onClose}
    >
      <View className="sheet">{children}</View>
    </Popup>
  )
}
