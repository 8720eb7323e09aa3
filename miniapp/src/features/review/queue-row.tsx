import type { QueueItem } from '@gongyou/shared/contracts/contract'
import { flagWords } from '@gongyou/shared/contracts/words'
import type { ReviewFlag } from '@gongyou/shared/domain/enrolment/flags'
import { Text, View } from '@tarojs/components'
import { tappable } from '../../components/tappable'
import './queue-row.scss'

interface QueueRowProps {
  readonly item: QueueItem
  readonly occupation: string
  readonly ticked: boolean
  readonly onTick: () => void
  readonly onOpen: () => void
}

const realNameWords: Readonly<Record<QueueItem['applicant']['realName'], string>> = {
  matched: '实名 ✓',
  mismatched: '实名没对上',
  unchecked: '实名还没核对',
}

/** Flags that the real-name words have said already. */
const saidByRealName: readonly ReviewFlag[] = ['real-name-mismatch', 'real-name-unchecked']

/** One applicant at a glance: who, how old, what work, the last four, the real-name tick, and what to look at. */
export function QueueRow({ item, occupation, ticked, onTick, onOpen }: QueueRowProps) {
  const { name, age, nationalId, realName } = item.applicant
  const others = item.flags.filter((flag) => !saidByRealName.includes(flag))
  return (
    <View className="queue-row">
      <View
        {...tappable({ role: 'checkbox', says: `选中${name}`, checked: ticked })}
        className="queue-tick"
        onClick={onTick}
      >
        <Text className={ticked ? 'tick-box tick-ticked' : 'tick-box'}>{ticked ? '✓' : ''}</Text>
      </View>
      <View {...tappable({ role: 'button' })} className="queue-words" onClick={onOpen}>
        <View className="row">
          <Text className="strong">{name}</Text>
          <Text>{`${age}岁 · ${occupation}`}</Text>
        </View>
        <View className="row">
          <Text className="quiet">{`尾号${nationalId.slice(-4)}`}</Text>
          <Text className={`queue-real queue-real-${realName}`}>{realNameWords[realName]}</Text>
        </View>
        {others.length > 0 && (
          <View className="row">
            {others.map((flag) => (
              <Text key={flag} className="queue-flag">
                {wordsOf(flag)}
              </Text>
            ))}
          </View>
        )}
      </View>
    </View>
  )
}

/** A flag's words; the flag itself where this version of the app does not know it yet. */
export function wordsOf(flag: string): string {
  return (flagWords as Readonly<Record<string, string>>)[flag] ?? flag
}
