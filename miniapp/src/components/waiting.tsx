import { Skeleton } from '@nutui/nutui-react-taro'
import { View } from '@tarojs/components'
import { Section } from './section'

/** What a screen shows before its answer is here: the shape of what comes. */
export function Waiting() {
  return (
    <View aria-label="正在打开" aria-role="progressbar">
      <Section>
        <Skeleton rows={4} />
      </Section>
    </View>
  )
}
