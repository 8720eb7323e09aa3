import type { MembershipReply, Reply } from '@gongyou/shared/contracts/contract'
import { leavingMoves } from '@gongyou/shared/domain/membership/leaving'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { useState } from 'react'
import { useAnswer } from '../../api/use-answer'
import { useTap } from '../../api/use-tap'
import { useConnection, useSession } from '../../session/connection'

export type Leaving = Reply<'leaving.show'>['body']['leaving']

/** Leaving the union, taking it back, and what became of it: as easy as joining. */
export function useLeaving() {
  const { session } = useConnection()
  const membership = useSession().home?.membership ?? undefined
  const { shown, again } = useAnswer('leaving.show', membership && isOnTheWay(membership) ? {} : undefined)
  const [latest, setLatest] = useState<Leaving>()
  const asking = useTap('leaving.ask')
  const takingBack = useTap('leaving.takeBack')

  async function take(answered: Promise<Reply<'leaving.show'>['body'] | undefined>): Promise<void> {
    const body = await answered
    if (!body) return void session.refreshHome()
    session.learn({ membership: body.membership })
    setLatest(body.leaving)
  }

  const leaving = latest ?? (shown.at === 'here' ? shown.body.leaving : undefined)
  return {
    membership,
    leaving,
    shown,
    again,
    asking: asking.progress,
    takingBack: takingBack.progress,
    leave: () => take(asking.send({})),
    stay: () => take(takingBack.send({})),
  }
}

/** Whether there is a leaving to look at: one that waits, or the one that ended the membership. */
function isOnTheWay({ state }: MembershipReply): boolean {
  return state === 'leaving' || state === 'left'
}

/** From the one table that the server goes by too. */
export function mayStay({ state }: Leaving): boolean {
  return mayMove(leavingMoves, 'takeBack', state, 'member')
}
