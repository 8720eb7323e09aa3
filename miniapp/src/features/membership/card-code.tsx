import { Text, View } from '@tarojs/components'
import type { KeptCard } from './kept-card'
import { inTwoGroups } from './rotating-code'
import { useRotatingCode } from './use-rotating-code'
import './card-code.scss'

/** Shows who holds the card right now: eight digits that change, and how much longer these hold. */
export function CardCode({ kept }: { kept: KeptCard }) {
  const { digits, secondsLeft } = useRotatingCode(kept)
  const { periodSeconds } = kept.card.rotation
  return (
    <View className="card-code">
      <View className="card-code-digits" aria-role="img" aria-label={`动态码 ${digits.split('').join(' ')}`}>
        <Text>{inTwoGroups(digits)}</Text>
      </View>
      <View className="card-code-track" aria-hidden="true">
        <View className="card-code-left" style={{ width: `${Math.round((secondsLeft / periodSeconds) * 100)}%` }} />
      </View>
      <View className="card-code-foot">
        <Text className="strong">截图无效</Text>
        <Text className="quiet">{`${secondsLeft}秒后换新码`}</Text>
      </View>
    </View>
  )
}
