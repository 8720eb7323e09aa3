import { Text, View } from '@tarojs/components'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { staffOfflineWords, staffSentence } from '../../session/told-to-staff'
import type { ReviewProgress } from './use-queue'

interface ReviewNoticeProps {
  readonly progress: ReviewProgress
  readonly onTakeBack: (batchId: string) => void
}

/** What the last batch came to, and the way to take it back. */
export function ReviewNotice({ progress, onTakeBack }: ReviewNoticeProps) {
  switch (progress.at) {
    case 'choosing':
    case 'sending':
      return null
    case 'refused':
      return <Notice kind="wrong">{staffSentence(progress.problem)}</Notice>
    case 'offline':
      return <Notice kind="wait">{staffOfflineWords}</Notice>
    case 'taken-back':
      return <Notice kind="good">{`已撤销，${progress.count}份申请回到审核中`}</Notice>
    case 'decided':
      return <Decided progress={progress} onTakeBack={onTakeBack} />
  }
}

function Decided({ progress, onTakeBack }: ReviewNoticeProps & { progress: ReviewProgress & { at: 'decided' } }) {
  const { count, left, batchId } = progress
  return (
    <View className="stack">
      {count > 0 && (
        <Notice kind="good">
          <Text>{`已办${count}份`}</Text>
          <LinkLine says="撤销（10分钟内）" onTap={() => onTakeBack(batchId)} />
        </Notice>
      )}
      {left.length > 0 && <Notice kind="wrong">{`${left.length}份没办成：${[...new Set(left)].join('；')}`}</Notice>}
    </View>
  )
}
