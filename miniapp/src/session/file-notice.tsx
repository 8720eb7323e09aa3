import { Notice } from '../components/notice'
import type { FileMoment } from './use-file'

/** How far a file is that was asked for, and what to do with it or without it. */
export function FileNotice({ moment }: { readonly moment: FileMoment }) {
  switch (moment.at) {
    case 'idle':
      return null
    case 'fetching':
      return <Notice kind="wait">{`正在取${moment.says}，已取${moment.percent}%`}</Notice>
    case 'shown':
      return <Notice kind="good">{`打开了。${moment.how}`}</Notice>
    case 'refused':
      return <Notice kind="wrong">{moment.problem.detail}</Notice>
    case 'cannot-show':
      return <Notice kind="wrong">取到了，但手机打不开，请再点一次或换一部手机</Notice>
    case 'offline':
      return <Notice kind="wait">没信号，没取到，连上网再点一次</Notice>
  }
}
