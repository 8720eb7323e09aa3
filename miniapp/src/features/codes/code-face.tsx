import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { Text, View } from '@tarojs/components'
import './code-face.scss'

/** The code as it stands under the picture on the poster, large and in its groups, and the link that the picture holds. */
export function CodeFace({ code: { readable, url } }: { code: StaffCode }) {
  return (
    <View>
      <Text className="quiet">海报下面印的字</Text>
      <View className="code-face">{readable}</View>
      <Text className="quiet">扫码打开的网址</Text>
      <View className="code-link">{url}</View>
    </View>
  )
}
