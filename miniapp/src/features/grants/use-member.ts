import { problems } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import type { Reached } from '../../api/reached'
import { useConnection } from '../../session/connection'
import { grantsOfflineWords, type Holder } from './use-grants'

/** Somebody who is looked for by the member number. */
export interface MemberLookedFor {
  readonly memberNumber: string
  readonly busy: boolean
  readonly wrong?: string
  /** Whose it is, the name masked. */
  readonly found?: Holder
}

const nobody: MemberLookedFor = { memberNumber: '', busy: false }

/** Who may be asked about: anybody by an admin, one of the same union by a colleague. */
export type MemberSearch = (
  memberNumber: string,
) => Promise<Holder | Exclude<Reached<'grant.find'>, { at: 'answered' }>>

/** An admin's search among all members. */
export function useSearchByAdmin(): MemberSearch {
  const { ask } = useConnection()
  return async (memberNumber) => {
    const reached = await ask('grant.find', { memberNumber })
    return reached.at === 'answered' ? reached.body.holder : reached
  }
}

/** A colleague's search for a deputy or successor, among those of the union. */
export function useSearchInUnion(unionId: string): MemberSearch {
  const { ask } = useConnection()
  return async (memberNumber) => {
    const reached = await ask('delegation.find', { unionId, memberNumber })
    return reached.at === 'answered' ? reached.body.deputy : reached
  }
}

/** Finds a member by the number on the card; neither a name nor a phone is typed. */
export function useMember(search: MemberSearch) {
  const [member, setMember] = useState(nobody)

  const type = (memberNumber: string) => setMember({ memberNumber, busy: false })

  async function look(): Promise<void> {
    const { memberNumber } = member
    if (memberNumber.trim() === '') return setMember({ ...nobody, wrong: problems['field-needed'].says })
    setMember({ memberNumber, busy: true })
    const answer = await search(memberNumber)
    setMember({ memberNumber, busy: false, ...('id' in answer ? { found: answer } : { wrong: sentenceFor(answer) }) })
  }

  return { member, type, look, forget: () => setMember(nobody) }
}

function sentenceFor(answer: Exclude<Awaited<ReturnType<MemberSearch>>, Holder>): string {
  if (answer.at === 'offline') return grantsOfflineWords
  return answer.problem.code === 'not-found' ? '没有这个会员号，请对着会员证再看一遍' : answer.problem.detail
}
