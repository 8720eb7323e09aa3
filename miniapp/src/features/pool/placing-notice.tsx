import { Text, View } from '@tarojs/components'
import { Notice } from '../../components/notice'
import { staffOfflineWords, staffSentence } from '../../session/told-to-staff'
import type { LeftBehind, PlacingProgress } from './placing'

/** What became of the last group: how many moved, for how many another union answers, and why each of the others did not. */
export function PlacingNotice({ progress }: { readonly progress: PlacingProgress }) {
  switch (progress.at) {
    case 'placed':
      return (
        <>
          {progress.moved > 0 && (
            <Notice kind="good">{`已转好${progress.moved}位，都收到了消息，24小时内本人可以撤销`}</Notice>
          )}
          {progress.awaited > 0 && <Notice kind="wait">{`${progress.awaited}位等那边工会答复，会籍先不动`}</Notice>}
          {progress.left.length > 0 && <Left left={progress.left} />}
          {progress.moved + progress.awaited + progress.left.length === 0 && (
            <Notice kind="wait">没有要转的会员</Notice>
          )}
        </>
      )
    case 'refused':
      return <Notice kind="wrong">{staffSentence(progress.problem)}</Notice>
    case 'offline':
      return <Notice kind="wait">{staffOfflineWords}</Notice>
    default:
      return null
  }
}

/** So many are named one by one; of more the rest is counted. */
const mostNamed = 6

function Left({ left }: { readonly left: readonly LeftBehind[] }) {
  const further = left.length - mostNamed
  return (
    <Notice kind="wrong">
      <View>
        <Text>{`${left.length}位没办成`}</Text>
        {left.slice(0, mostNamed).map(({ memberNumber, says }) => (
          <View key={memberNumber}>{`尾号${memberNumber.slice(-4)}：${says}`}</View>
        ))}
        {further > 0 && <View>{`还有${further}位`}</View>}
      </View>
    </Notice>
  )
}
