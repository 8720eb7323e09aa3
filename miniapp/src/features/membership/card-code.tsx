import { Text, View } from '@tarojs/components'
import { CodeClock } from '../../components/code-clock'
import { inTwoGroups } from '../../session/rotating-code'
import { useRotatingCode } from '../../session/use-rotating-code'
import type { KeptCard } from './kept-card'
import './card-code.scss'

/** Shows who holds the card right now: eight digits that change, and how much longer these hold. */
export function CardCode({ kept }: { kept: KeptCard }) {
  const { rotation } = kept.card
  const { digits, secondsLeft } = useRotatingCode({ rotation, clockBehind: kept.clockBehind })
  return (
    <View className="card-code">
      <View className="card-code-digits" aria-role="img" aria-label={`动态码 ${digits.split('').join(' ')}`}>
        <Text>{inTwoGroups(digits)}</Text>
      </View>
      <CodeClock secondsLeft={secondsLeft} ofSeconds={rotation.periodSeconds} />
    </View>
  )
}
