import { problems } from '@gongyou/shared/contracts/problems'
import { Notice } from '../../components/notice'
import type { PhoneMoment } from './use-phone'

/** What the asking for a phone number came to, in a sentence; nothing while all is well. */
export function PhoneNotice({ moment }: { moment: PhoneMoment }) {
  switch (moment.at) {
    case 'idle':
    case 'sending':
      return null
    case 'to-type':
      return (
        <Notice kind="wait">
          {moment.because === 'no-quota' ? '一键填写暂时用不了，手填一个号也行' : '没关系，手填一个常用号也行'}
        </Notice>
      )
    case 'held-by-another':
      return <Notice kind="wrong">{problems['phone-in-use'].says}</Notice>
    case 'refused':
      return <Notice kind="wrong">{moment.problem.detail}</Notice>
    case 'offline':
      return <Notice kind="wait">没信号，连上网再点一次</Notice>
  }
}
