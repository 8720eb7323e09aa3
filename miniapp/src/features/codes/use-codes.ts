import type { Reply, StaffCode } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useKeptAnswer, type KeptShown } from '../../api/use-kept-answer'
import { useConnection } from '../../session/connection'
import { codesOfflineWords } from './code-words'

type Page = Reply<'code.list'>['body']

export interface UnionCodes {
  readonly items: readonly StaffCode[]
  readonly goesOn: boolean
}

/** The pages behind the first, which are dropped when that is asked for anew; and why the next one did not come. */
interface Further {
  readonly first?: Page
  readonly pages: readonly Page[]
  readonly trouble?: string
}

/** As many rows as one screen holds. */
const mostAtOnce = 25

/** A union's codes page by page, the newest poster first. */
export function useCodes(unionId: string) {
  const { ask } = useConnection()
  const input = { id: unionId, limit: mostAtOnce }
  const { shown: asked, again } = useKeptAnswer('code.list', input)
  const first = asked.at === 'here' ? asked.body : undefined
  const [held, setHeld] = useState<Further>({ pages: [] })
  const further = held.first === first ? held : { first, pages: [] }
  const pages = first ? [first, ...further.pages] : []
  const cursor = pages[pages.length - 1]?.nextCursor

  async function more(): Promise<void> {
    const reached = await ask('code.list', { ...input, cursor })
    if (reached.at === 'answered') setHeld({ first, pages: [...further.pages, reached.body] })
    else setHeld({ ...further, trouble: reached.at === 'offline' ? codesOfflineWords : reached.problem.detail })
  }

  const body = { items: onceEach(pages), goesOn: cursor !== undefined }
  const shown: KeptShown<UnionCodes> =
    asked.at === 'here' ? { ...asked, body, stale: asked.stale ?? further.trouble } : asked
  return { shown, again, more }
}

/** A code that was minted between two pages pushes the last of the first into the second. */
function onceEach(pages: readonly Page[]): StaffCode[] {
  return [...new Map(pages.flatMap(({ items }) => items).map((item) => [item.code, item])).values()]
}
