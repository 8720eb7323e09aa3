import { useEffect } from 'react'
import { useAnswer, type Asked } from '../../api/use-answer'
import { toldInOrder, type Happening } from '../../features/people/happenings'
import { markSeen } from '../../features/people/seen-messages'
import { useConnection } from '../../session/connection'
import { LedgerScreen } from './ledger-screen'

type Happenings = Asked<{ items: Happening[] }>

/** What others decided; looking at the list is having read it. */
export function Messages() {
  const { store } = useConnection()
  const asked = useAnswer('me.messages', {})
  const { shown } = asked
  useEffect(() => {
    if (shown.at === 'here') markSeen(store, shown.body.items)
  }, [shown, store])
  return <HappeningScreen asked={asked} empty="还没有消息，有了结果会在这里告诉您" />
}

/** Every step of the way, one's own included. */
export function History() {
  return <HappeningScreen asked={useAnswer('me.history', {})} empty="还没有经历，从申请入会起每一步都会记在这里" />
}

function HappeningScreen({ asked: { shown, again }, empty }: { asked: Happenings; empty: string }) {
  const moment = shown.at === 'here' ? { at: shown.at, items: toldInOrder(shown.body.items) } : shown
  return <LedgerScreen moment={moment} empty={empty} onAgain={again} />
}
