import { Text, View } from '@tarojs/components'
import { tappable } from './tappable'
import './link-line.scss'

interface LinkLineProps {
  readonly says: string
  readonly onTap: () => void
}

/** A quiet way on for those who need it: underlined words, a full line to tap. */
export function LinkLine({ says, onTap }: LinkLineProps) {
  return (
    <View {...tappable({ role: 'link' })} className="link-line" onClick={onTap}>
      <Text>{says}</Text>
    </View>
  )
}
