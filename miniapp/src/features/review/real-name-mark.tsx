import type { QueueItem } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import './real-name-mark.scss'

type RealName = QueueItem['applicant']['realName']

const realNameWords: Readonly<Record<RealName, string>> = {
  matched: '实名 ✓',
  mismatched: '实名没对上',
  unchecked: '实名还没核对',
}

/** What the check of name, ID number and phone together came to. */
export function RealNameMark({ realName }: { realName: RealName }) {
  return <Text className={`real-name real-name-${realName}`}>{realNameWords[realName]}</Text>
}
