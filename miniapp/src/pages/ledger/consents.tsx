import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Instant } from '@gongyou/shared/kernel/time'
import { useAnswer } from '../../api/use-answer'
import type { Dated } from '../../components/dated-list'
import { EntryLine } from '../../components/entry-line'
import { open } from '../../platform/navigation'
import { momentWords } from '../../session/calendar'
import { LedgerScreen } from './ledger-screen'

type Consent = Reply<'me.consents'>['body']['items'][number]

const textWords: Readonly<Record<Consent['text'], string>> = {
  application: '同意了入会申请书',
  sensitiveData: '同意为办理入会使用身份证号',
}

/** What the worker agreed to, when, and in which wording. */
export function Consents() {
  const { shown, again } = useAnswer('me.consents', {})
  const moment = shown.at === 'here' ? { at: shown.at, items: shown.body.items.map(asDated) } : shown
  return (
    <LedgerScreen moment={moment} empty="您还没有同意过什么" onAgain={again}>
      <EntryLine says="收回同意、带走我的数据" onTap={() => open('myData')} />
    </LedgerScreen>
  )
}

function asDated({ text, version, at }: Consent): Dated {
  return { key: `${text} ${at}`, on: momentWords(at as Instant), says: textWords[text], more: [`版本 ${version}`] }
}
