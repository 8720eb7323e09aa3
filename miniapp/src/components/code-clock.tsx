import { Text, View } from '@tarojs/components'
import './code-clock.scss'

interface CodeClockProps {
  readonly secondsLeft: number
  readonly ofSeconds: number
}

/** Under a code that rotates: how much longer it holds, and that a picture of it is worth nothing. */
export function CodeClock({ secondsLeft, ofSeconds }: CodeClockProps) {
  return (
    <>
      <View className="code-clock-track" aria-hidden="true">
        <View className="code-clock-left" style={{ width: `${Math.round((secondsLeft / ofSeconds) * 100)}%` }} />
      </View>
      <View className="code-clock-foot">
        <Text className="strong">截图无效</Text>
        <Text className="quiet">{`${secondsLeft}秒后换新码`}</Text>
      </View>
    </>
  )
}
