import { Text } from '@tarojs/components'
import { Notice } from '../../components/notice'
import type { PlacingProgress } from './use-pool'

/** What became of the last group. */
export function PlacingNotice({ progress }: { readonly progress: PlacingProgress }) {
  switch (progress.at) {
    case 'placed':
      return (
        <>
          {progress.moved > 0 && <Notice kind="good">{`已转好${progress.moved}位，都收到了消息，本人可以撤销`}</Notice>}
          {progress.awaited > 0 && <Notice kind="wait">{`${progress.awaited}位等那边工会答复`}</Notice>}
          {progress.left.length > 0 && (
            <Notice kind="wrong">
              <Text>{`${progress.left.length}位没办成：${[...new Set(progress.left)].join('；')}`}</Text>
            </Notice>
          )}
        </>
      )
    case 'refused':
      return <Notice kind="wrong">{progress.problem.detail}</Notice>
    case 'offline':
      return <Notice kind="wait">没信号，没有发出去。连上网再点一次，不会重复</Notice>
    default:
      return null
  }
}
