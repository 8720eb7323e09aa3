import { usePageParams, useTitle } from '../../platform/page'
import { AccessLog } from './access-log'
import { Consents } from './consents'
import { History, Messages } from './happenings'

/** What is kept of a worker and for the worker to see, by the name that the page is opened with. */
const kinds = {
  messages: { title: '我的消息', List: Messages },
  history: { title: '我的经历', List: History },
  consents: { title: '我同意过的', List: Consents },
  access: { title: '谁看过我的信息', List: AccessLog },
} as const

export type LedgerKind = keyof typeof kinds

export default function LedgerPage() {
  const { kind = '' } = usePageParams()
  const { title, List } = kinds[Object.hasOwn(kinds, kind) ? (kind as LedgerKind) : 'messages']
  useTitle(title)
  return <List />
}
