import { Text, View } from '@tarojs/components'
import { tappable } from './tappable'
import './entry-line.scss'

interface EntryLineProps {
  readonly says: string
  /** What waits behind it, such as `2条新的`. */
  readonly news?: string
  readonly onTap: () => void
}

/** A line that leads to a screen of its own. */
export function EntryLine({ says, news, onTap }: EntryLineProps) {
  return (
    <View
      {...tappable({ role: 'link', says: news ? `${says}，${news}` : says })}
      className="entry-line"
      onClick={onTap}
    >
      <Text className="entry-line-says">{says}</Text>
      {news && <Text className="entry-line-news">{news}</Text>}
      <Text className="quiet" aria-hidden="true">
        ›
      </Text>
    </View>
  )
}
