import { Text } from '@tarojs/components'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { staffOfflineWords, staffSentence } from '../../session/told-to-staff'
import type { Decision, DecisionProgress } from './use-decision'

const doneWords: Readonly<Record<Decision, string>> = {
  approve: '已通过，工友现在是会员了',
  return: '已退回，工友会看到原因',
  reject: '已办：不予通过，工友会看到原因',
}

interface DecisionNoticeProps {
  readonly progress: DecisionProgress
  readonly onTakeBack: (batchId: string) => void
}

/** What the last decision came to, and the way to take it back. */
export function DecisionNotice({ progress, onTakeBack }: DecisionNoticeProps) {
  switch (progress.at) {
    case 'deciding':
    case 'sending':
      return null
    case 'decided':
      return (
        <Notice kind="good">
          <Text>{doneWords[progress.decision]}</Text>
          <LinkLine says="撤销（10分钟内）" onTap={() => onTakeBack(progress.batchId)} />
        </Notice>
      )
    case 'taken-back':
      return <Notice kind="good">已撤销，申请回到审核中</Notice>
    case 'refused':
      return <Notice kind="wrong">{staffSentence(progress.problem)}</Notice>
    case 'offline':
      return <Notice kind="wait">{staffOfflineWords}</Notice>
  }
}
