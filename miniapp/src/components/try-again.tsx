import { View } from '@tarojs/components'
import { ActionButton } from './action-button'
import { Notice } from './notice'

interface TryAgainProps {
  readonly says: string
  readonly onTap: () => void
}

/** Nothing could be shown: why, and the one thing to do about it. */
export function TryAgain({ says, onTap }: TryAgainProps) {
  return (
    <View className="stack">
      <Notice kind="wait">{says}</Notice>
      <ActionButton onTap={onTap}>再试一次</ActionButton>
    </View>
  )
}
