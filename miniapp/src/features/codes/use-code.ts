import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { useRequest } from 'ahooks'
import { useState } from 'react'
import type { Ask } from '../../api/call'
import type { KeptShown } from '../../api/use-kept-answer'
import { useConnection } from '../../session/connection'
import { codesStaleWords } from './code-words'

type Shown = KeptShown<StaffCode | undefined>

/** One code of a union, looked for in the union's list from its newest on; `undefined` where it is not in it. */
export function useCode(unionId: string, code: string) {
  const { ask } = useConnection()
  const [last, setLast] = useState<StaffCode>()
  const { data, refreshAsync } = useRequest(
    async () => {
      const found = await findCode(ask, unionId, code)
      if (found.at === 'here' && found.body) setLast(found.body)
      return found
    },
    { refreshDeps: [unionId, code] },
  )
  // what rejects here was overtaken by a later asking, or its screen is gone; the asking itself never rejects
  const again = () => refreshAsync().catch(() => undefined)
  return { shown: kept(data ?? { at: 'waiting' }, last), again, learn: setLast }
}

async function findCode(ask: Ask, unionId: string, code: string): Promise<Shown> {
  let cursor: string | undefined
  do {
    const reached = await ask('code.list', { id: unionId, limit: 100, cursor })
    if (reached.at !== 'answered') return reached
    const found = reached.body.items.find((item) => item.code === code)
    if (found) return { at: 'here', body: found }
    cursor = reached.body.nextCursor
  } while (cursor !== undefined)
  return { at: 'here', body: undefined }
}

/** What a change answered is newer than a list that has not heard of it; without an answer the last stays. */
function kept(shown: Shown, last: StaffCode | undefined): Shown {
  if (!last || shown.at === 'waiting') return shown
  if (shown.at !== 'here') {
    return { at: 'here', body: last, stale: shown.at === 'offline' ? codesStaleWords : shown.problem.detail }
  }
  return shown.body && shown.body.version >= last.version ? shown : { ...shown, body: last }
}
