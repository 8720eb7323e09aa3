import type { Reply, Request } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { usePages } from '../../api/use-pages'
import { useConnection } from '../../session/connection'
import { grantsOfflineWords, type Said } from './use-grants'

type Page = Reply<'delegation.list'>['body']
export type Delegation = Page['items'][number]

/** As many rows as one screen holds. */
const mostAtOnce = 25

/** Who of a union is away and who stands in; lending one's own role, and ending what was lent. */
export function useDelegations(unionId: string) {
  const { ask } = useConnection()
  const { shown, again, more } = usePages('delegation.list', { union: unionId, limit: mostAtOnce }, delegationsIn)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said>()

  function tell(reached: { readonly at: string; readonly problem?: { readonly detail: string } }, good: string): void {
    if (reached.at === 'answered') return setSaid({ kind: 'good', says: good })
    setSaid({ kind: 'wait', says: reached.problem?.detail ?? grantsOfflineWords })
  }

  async function lend(form: Omit<Request<'delegation.give'>, 'unionId'>): Promise<boolean> {
    setBusy(true)
    const reached = await ask('delegation.give', { ...form, unionId })
    if (reached.at === 'answered') await again()
    setBusy(false)
    tell(reached, '托好了，到日子自动生效、自动收回')
    return reached.at === 'answered'
  }

  async function end({ role, holder, mine }: Delegation): Promise<void> {
    setBusy(true)
    const reached = await ask('delegation.take', { unionId, role, ...(mine !== 'holder' && { holderId: holder.id }) })
    if (reached.at !== 'offline') await again()
    setBusy(false)
    tell(reached, '已收回，权限回到本人')
  }

  return { shown, again, more, busy, said, lend, end }
}

const delegationsIn = {
  rowsIn: ({ items }: Page) => items,
  keyOf: ({ role, holder }: Delegation) => `${role} ${holder.id}`,
}
