import type { Instant } from '@gongyou/shared/kernel/time'
import type { Dated } from '../../components/dated-list'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { useAccessLog, type Access } from '../../features/people/use-access-log'
import { momentWords } from '../../session/calendar'
import { LedgerScreen } from './ledger-screen'

const fieldWords: Readonly<Record<Access['fields'][number], string>> = { nationalId: '身份证号', phone: '手机号' }

/** Who looked at what in clear, and what for: by union, never by officer. */
export function AccessLog() {
  const { moment, again, showOlder } = useAccessLog()
  const shown = moment.at === 'here' ? { at: moment.at, items: moment.accesses.map(asDated) } : moment
  return (
    <LedgerScreen moment={shown} empty="没有人看过您完整的身份证号和手机号" onAgain={again}>
      {moment.at === 'here' && moment.trouble && <Notice kind="wait">{moment.trouble}</Notice>}
      {moment.at === 'here' && moment.hasOlder && <LinkLine says="看更早的" onTap={() => void showOlder()} />}
    </LedgerScreen>
  )
}

function asDated({ at, by, byDeputy, purpose, fields }: Access, place: number): Dated {
  const what = fields.map((field) => fieldWords[field]).join('和')
  return {
    key: `${at} ${place}`,
    on: momentWords(at as Instant),
    says: `看了您的${what}`,
    more: [byDeputy ? `${by}（代班同事）` : by, `为了：${purpose}`],
  }
}
