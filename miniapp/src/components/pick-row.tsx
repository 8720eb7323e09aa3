import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './pick-row.scss'
import { tappable } from './tappable'

interface PickRowProps {
  /** Left out where there is nothing to be ticked for. */
  readonly pick?: { readonly says: string; readonly ticked: boolean; readonly onTick: () => void }
  /** What to look at, in a word or two each. */
  readonly flags?: readonly string[]
  /** Left out where the row leads nowhere. */
  readonly onOpen?: () => void
}

/** One of many in a list of staff: ticked by the box at its left, opened by its words. */
export function PickRow({ pick, flags = [], onOpen, children }: PropsWithChildren<PickRowProps>) {
  const opens = onOpen && { ...tappable({ role: 'button' }), onClick: onOpen }
  return (
    <View className="pick-row">
      {pick && (
        <View
          {...tappable({ role: 'checkbox', says: pick.says, checked: pick.ticked })}
          className="pick-box"
          onClick={pick.onTick}
        >
          <Text className={pick.ticked ? 'tick-box tick-ticked' : 'tick-box'}>{pick.ticked ? '✓' : ''}</Text>
        </View>
      )}
      <View {...opens} className={pick ? 'pick-words' : 'pick-words pick-words-alone'}>
        {children}
        {flags.length > 0 && (
          <View className="row">
            {flags.map((flag) => (
              <Text key={flag} className="pick-flag">
                {flag}
              </Text>
            ))}
          </View>
        )}
      </View>
    </View>
  )
}
