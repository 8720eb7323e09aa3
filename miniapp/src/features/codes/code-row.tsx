import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { Text, View } from '@tarojs/components'
import { tappable } from '../../components/tappable'
import { CodeMark } from './code-mark'
import './code-row.scss'
import { funnelLine, kindLine } from './code-words'

interface CodeRowProps {
  readonly code: StaffCode
  readonly onOpen: () => void
}

/** A code at a glance: where it hangs, whether it is in use, how far people came through it, and what is damaged. */
export function CodeRow({ code, onOpen }: CodeRowProps) {
  const { codePlacement, state, funnel, openReports } = code
  return (
    <View {...tappable({ role: 'button' })} className="code-row" onClick={onOpen}>
      <View className="row row-apart">
        <Text className="strong">{codePlacement.label}</Text>
        <CodeMark state={state} />
      </View>
      <Text className="quiet">{kindLine(code)}</Text>
      <Text>{funnelLine(funnel)}</Text>
      {openReports > 0 && <Text className="code-mark code-mark-paused">{`海报有${openReports}个问题没处理`}</Text>}
    </View>
  )
}
