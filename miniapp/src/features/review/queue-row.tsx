import type { QueueItem } from '@gongyou/shared/contracts/contract'
import type { ReviewFlag } from '@gongyou/shared/domain/enrolment/flags'
import { Text, View } from '@tarojs/components'
import { PickRow } from '../../components/pick-row'
import { dayWords } from '../../session/calendar'
import { flagName } from './flag-section'
import { whyHere } from './placement-section'
import { RealNameMark } from './real-name-mark'

interface QueueRowProps {
  readonly item: QueueItem
  readonly occupation: string
  readonly ticked: boolean
  readonly onTick: () => void
  readonly onOpen: () => void
}

/** Flags that the real-name words have said already. */
const saidByRealName: readonly ReviewFlag[] = ['real-name-mismatch', 'real-name-unchecked']

/** One applicant at a glance: who, how old, what work, the last four, the real-name tick, what to look at, and why here. */
export function QueueRow({ item, occupation, ticked, onTick, onOpen }: QueueRowProps) {
  const { name, age, nationalId, realName } = item.applicant
  const why = whyHere(item.application)
  const others = item.flags.filter((flag) => !saidByRealName.includes(flag))
  return (
    <PickRow pick={{ says: `选中${name}`, ticked, onTick }} flags={others.map(flagName)} onOpen={onOpen}>
      <View className="row">
        <Text className="strong">{name}</Text>
        <Text>{`${age}岁 · ${occupation}`}</Text>
      </View>
      <View className="row">
        <Text className="quiet">{`尾号${nationalId.slice(-4)} · 最晚${dayWords(item.dueOn)}`}</Text>
        <RealNameMark realName={realName} />
      </View>
      {why && <Text className="quiet">{why}</Text>}
    </PickRow>
  )
}
