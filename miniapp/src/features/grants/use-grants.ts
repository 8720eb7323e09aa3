import type { Reply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { usePages } from '../../api/use-pages'
import { useConnection } from '../../session/connection'

export type Grant = Reply<'grant.list'>['body']['items'][number]
export type Holder = Grant['holder']

/** What became of the last tap. */
export interface Said {
  readonly kind: 'good' | 'wait'
  readonly says: string
}

/** As many rows as one screen holds. */
const mostAtOnce = 25

export const grantsOfflineWords = '没信号，没有发出去。连上网再点一次，不会重复'

/** Who holds which role for a union, or stands at one of its outlets; and taking a role back. */
export function useGrants(unionId: string, outlet?: string) {
  const { ask } = useConnection()
  const { shown, again, more } = usePages('grant.list', { union: unionId, outlet, limit: mostAtOnce }, grantsIn)
  const [sending, setSending] = useState(false)
  const [said, setSaid] = useState<Said>()

  async function take({ holder, role }: Grant): Promise<void> {
    setSending(true)
    const reached = await ask('grant.take', { holderId: holder.id, role, unionId })
    if (reached.at !== 'offline') await again()
    setSending(false)
    if (reached.at === 'answered') return setSaid({ kind: 'good', says: '已收回，马上生效' })
    setSaid({ kind: 'wait', says: reached.at === 'offline' ? grantsOfflineWords : reached.problem.detail })
  }

  return { shown, again, more, sending, said, take }
}

const grantsIn = {
  rowsIn: ({ items }: Reply<'grant.list'>['body']) => items,
  keyOf: ({ holder, role }: Grant) => `${role} ${holder.id}`,
}
