import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { grantsOfflineWords, type Said } from './use-grants'
import { useMember, type MemberSearch } from './use-member'

interface HandOver {
  readonly unionId: string
  /** Whose roles; one's own where nobody is named. */
  readonly fromId?: string
}

/** Hands all roles that somebody holds for a union over to another, in one act. */
export function useHandOver({ unionId, fromId }: HandOver, search: MemberSearch, then: () => Promise<unknown>) {
  const { ask } = useConnection()
  const successor = useMember(search)
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said>()

  async function handOver(): Promise<void> {
    setBusy(true)
    const reached = await ask('grant.handOver', { unionId, fromId, memberNumber: successor.member.memberNumber })
    setBusy(false)
    if (reached.at !== 'answered') {
      return setSaid({ kind: 'wait', says: reached.at === 'offline' ? grantsOfflineWords : reached.problem.detail })
    }
    successor.forget()
    setSaid({ kind: 'good', says: '已交接，马上生效' })
    await then()
  }

  return { successor, busy, said, handOver }
}
