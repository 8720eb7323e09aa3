import type { Reply, Request } from '@gongyou/shared/contracts/contract'
import { problems } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { staffOfflineWords, staffSentence } from '../../session/told-to-staff'

export type FoundMember = Reply<'member.search'>['body']['items'][number]

export interface MemberSought {
  readonly typed: string
  readonly busy: boolean
  readonly wrong?: string
  readonly found?: readonly FoundMember[]
}

const nobody: MemberSought = { typed: '', busy: false }

/** Finds one member by the whole of a number. What was typed is forgotten with the page, and stands in no address. */
export function useMemberSearch() {
  const { ask } = useConnection()
  const [sought, setSought] = useState(nobody)

  const type = (typed: string) => setSought({ typed, busy: false })

  async function look(): Promise<void> {
    const { typed } = sought
    const question = questionFor(typed)
    if (!question) {
      const wrong =
        typed.trim() === '' ? problems['field-needed'].says : '位数不对：会员号12位，手机号11位，身份证号18位'
      return setSought({ typed, busy: false, wrong })
    }
    setSought({ typed, busy: true })
    const reached = await ask('member.search', question)
    if (reached.at === 'answered') return setSought({ typed, busy: false, found: reached.body.items })
    const wrong = reached.at === 'offline' ? staffOfflineWords : staffSentence(reached.problem)
    setSought({ typed, busy: false, wrong })
  }

  return { sought, type, look }
}

/** Which of the three numbers it is, told by its length; nothing where it is none of them. */
function questionFor(typed: string): Request<'member.search'> | undefined {
  const number = typed.replace(/[\s-]/g, '')
  switch (number.length) {
    case 11:
      return { phone: number }
    case 12:
      return { memberNumber: number }
    case 18:
      return { nationalId: number.toUpperCase() }
    default:
      return undefined
  }
}
