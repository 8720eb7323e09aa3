import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { codeStateWords } from '@gongyou/shared/contracts/words'
import { Text } from '@tarojs/components'
import './code-row.scss'

/** How a code stands, in a word. */
export function CodeMark({ state }: Pick<StaffCode, 'state'>) {
  return <Text className={`code-mark code-mark-${state}`}>{codeStateWords[state]}</Text>
}
