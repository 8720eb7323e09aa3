import type { Reply } from '@gongyou/shared/contracts/contract'
import { problems } from '@gongyou/shared/contracts/problems'
import type { Role } from '@gongyou/shared/domain/staff/rights'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { grantsOfflineWords } from './use-grants'

export type Holder = Reply<'grant.find'>['body']['holder']

export type AppointmentMoment =
  /** The member number is being typed. */
  | { readonly at: 'looking'; readonly busy: boolean; readonly wrong?: string }
  /** This is the person: which role? */
  | { readonly at: 'choosing'; readonly holder: Holder; readonly busy: boolean; readonly trouble?: string }
  | { readonly at: 'appointed'; readonly holder: Holder; readonly role: Role }

/** Gives somebody a role: found by member number, seen with the name masked, then appointed. */
export function useAppointment(unionId: string, then: () => Promise<unknown>) {
  const { ask } = useConnection()
  const [memberNumber, setMemberNumber] = useState('')
  const [moment, setMoment] = useState<AppointmentMoment>({ at: 'looking', busy: false })

  function type(typed: string): void {
    setMemberNumber(typed)
    setMoment({ at: 'looking', busy: false })
  }

  async function look(): Promise<void> {
    if (memberNumber.trim() === '') {
      return setMoment({ at: 'looking', busy: false, wrong: problems['field-needed'].says })
    }
    setMoment({ at: 'looking', busy: true })
    const reached = await ask('grant.find', { memberNumber })
    if (reached.at === 'answered') return setMoment({ at: 'choosing', holder: reached.body.holder, busy: false })
    const isUnknown = reached.at === 'refused' && reached.problem.code === 'not-found'
    const wrong = reached.at === 'offline' ? grantsOfflineWords : reached.problem.detail
    setMoment({ at: 'looking', busy: false, wrong: isUnknown ? '没有这个会员号，请对着会员证再看一遍' : wrong })
  }

  async function appoint(holder: Holder, role: Role, chair: boolean): Promise<void> {
    setMoment({ at: 'choosing', holder, busy: true })
    const reached = await ask('grant.give', { memberNumber, role, unionId, ...(chair && { chair }) })
    if (reached.at !== 'answered') {
      const trouble = reached.at === 'offline' ? grantsOfflineWords : reached.problem.detail
      return setMoment({ at: 'choosing', holder, busy: false, trouble })
    }
    await then()
    setMemberNumber('')
    setMoment({ at: 'appointed', holder, role })
  }

  return { memberNumber, moment, type, look, appoint }
}
