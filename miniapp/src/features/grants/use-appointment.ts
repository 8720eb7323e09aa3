import type { Role } from '@gongyou/shared/domain/staff/rights'
import { roleWords } from '../../session/staff-words'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { holderName } from './grant-words'
import { grantsOfflineWords, type Said } from './use-grants'
import { useMember, useSearchByAdmin } from './use-member'

/** For whom somebody is appointed: a union, or one outlet that it keeps. */
interface Post {
  readonly unionId: string
  readonly outletId?: string
}

/** Gives somebody a role: found by member number, seen with the name masked, then appointed. */
export function useAppointment({ unionId, outletId }: Post, then: () => Promise<unknown>) {
  const { ask } = useConnection()
  const search = useMember(useSearchByAdmin())
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<Said>()

  async function appoint(role: Role, chair: boolean): Promise<void> {
    const { memberNumber, found } = search.member
    if (!found) return
    setBusy(true)
    const reached = await ask('grant.give', { memberNumber, role, unionId, outletId, ...(chair && { chair }) })
    setBusy(false)
    if (reached.at !== 'answered') {
      return setSaid({ kind: 'wait', says: reached.at === 'offline' ? grantsOfflineWords : reached.problem.detail })
    }
    await then()
    search.forget()
    setSaid({ kind: 'good', says: `${holderName(found)}已是${roleWords[role]}，重新打开就能用` })
  }

  return { search, busy, said, appoint }
}
