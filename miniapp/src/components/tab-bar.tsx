import { Image, Text, View } from '@tarojs/components'
import { tappable } from './tappable'
import './tab-bar.scss'

export interface TabBarItem<Key extends string> {
  readonly key: Key
  readonly says: string
  readonly icon: string
  /** Drawn where one is. */
  readonly iconHere: string
}

interface TabBarProps<Key extends string> {
  readonly tabs: readonly TabBarItem<Key>[]
  readonly here?: Key
  readonly large: boolean
  readonly onTap: (key: Key) => void
}

/** The app's main screens, side by side at the thumb. Where one is, is said by weight and a line, not by colour alone. */
export function TabBar<Key extends string>({ tabs, here, large, onTap }: TabBarProps<Key>) {
  return (
    <View className={large ? 'tab-bar large-type' : 'tab-bar'} aria-role="tablist">
      {tabs.map(({ key, says, icon, iconHere }) => (
        <View
          key={key}
          {...tappable({ role: 'tab', says, selected: key === here })}
          className={key === here ? 'tab tab-here' : 'tab'}
          onClick={() => onTap(key)}
        >
          <Image className="tab-icon" aria-hidden="true" src={key === here ? iconHere : icon} />
          <Text className="tab-says">{says}</Text>
        </View>
      ))}
    </View>
  )
}
