import type { Reply } from '@gongyou/shared/contracts/contract'
import { passedOnColumnWords } from '@gongyou/shared/contracts/words'
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
  passedOn: '同意把名单交出去',
}

/** What the worker agreed to, when, and in which wording. */
export function Consents() {
  const { shown, again } = useAnswer('me.consents', {})
  const moment = shown.at === 'here' ? { at: shown.at, items: shown.body.items.map(asDated) } : shown
  return (
    <LedgerScreen moment={moment} empty="您还没有同意过什么" onAgain={again}>
      {shown.at === 'here' && shown.body.items.some(({ passedOn }) => passedOn?.withdrawable) && (
        <EntryLine says="去「我的券」退回福利" onTap={() => open('claims')} />
      )}
      <EntryLine says="收回同意、带走我的数据" onTap={() => open('myData')} />
    </LedgerScreen>
  )
}

function asDated({ text, version, at, passedOn }: Consent): Dated {
  const dated = { key: `${text} ${at}`, on: momentWords(at as Instant) }
  if (passedOn) return { ...dated, says: `同意把名单交给${passedOn.to}`, more: passingWords(passedOn) }
  return { ...dated, says: textWords[text], more: [`版本 ${version ?? ''}`] }
}

type Passing = NonNullable<Consent['passedOn']>

/** What is handed over for what, whether it has been, and how it is taken back. */
function passingWords(passing: Passing): string[] {
  const { benefitTitle, what, handedOverAt } = passing
  const told = `为了「${benefitTitle}」，名单上有${what.map((column) => passedOnColumnWords[column]).join('、')}`
  const done = handedOverAt === undefined ? [] : [`${momentWords(handedOverAt as Instant)}交出去了`]
  return [told, ...done, wayBack(passing)]
}

function wayBack({ handedOverAt, withdrawnAt, withdrawable, listed }: Passing): string {
  if (withdrawnAt !== undefined) return `${momentWords(withdrawnAt as Instant)}您收回了，以后的名单里没有您`
  if (!withdrawable) return listed ? '用过了，退不了；不想再给，请打电话问工会' : '这份福利已经结束，不会再交'
  if (handedOverAt !== undefined) return '退回这份福利，以后的名单里就没有您；已经交的，请打电话问工会'
  return '还没交。不想给了，到「我的券」退回这份福利就行'
}
