import { Text, View } from '@tarojs/components'
import { tappable } from './tappable'
import './link-line.scss'

interface LinkLineProps {
  readonly says: string
  /** Read out in its place, where several say the same: begins with what is seen. */
  readonly readOut?: string
  readonly onTap: () => void
}

/** A quiet way on for those who need it: underlined words, a full line to tap. */
export function LinkLine({ says, readOut, onTap }: LinkLineProps) {
  return (
    <View {...tappable({ role: 'link', says: readOut })} className="link-line" onClick={onTap}>
      <Text>{says}</Text>
    </View>
  )
}
