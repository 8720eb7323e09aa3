import type { QueueItem, Reply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useKeptAnswer, type KeptShown } from '../../api/use-kept-answer'
import { useConnection } from '../../session/connection'
import { staffOfflineWords, staffSentence } from '../../session/told-to-staff'
import { mostAtOnce } from './queue-summary'

type Page = Reply<'review.queue'>['body']

export interface WaitingApplications {
  readonly items: readonly QueueItem[]
  readonly goesOn: boolean
}

/** The pages behind the first, which are dropped when that is asked for anew; and why the next one did not come. */
interface Further {
  readonly first?: Page
  readonly pages: readonly Page[]
  readonly trouble?: string
}

/** What waits for a union's reviewer, page by page, the most urgent first. */
export function useQueuePages(unionId: string) {
  const { ask } = useConnection()
  const input = { union: unionId, limit: mostAtOnce }
  const { shown: asked, again } = useKeptAnswer('review.queue', input)
  const first = asked.at === 'here' ? asked.body : undefined
  const [held, setHeld] = useState<Further>({ pages: [] })
  const further = held.first === first ? held : { first, pages: [] }
  const pages = first ? [first, ...further.pages] : []
  const cursor = pages[pages.length - 1]?.nextCursor

  async function more(): Promise<void> {
    const reached = await ask('review.queue', { ...input, cursor })
    if (reached.at === 'answered') setHeld({ first, pages: [...further.pages, reached.body] })
    else setHeld({ ...further, trouble: reached.at === 'offline' ? staffOfflineWords : staffSentence(reached.problem) })
  }

  const shown: KeptShown<WaitingApplications> =
    asked.at === 'here'
      ? {
          ...asked,
          body: { items: onceEach(pages), goesOn: cursor !== undefined },
          stale: asked.stale ?? further.trouble,
        }
      : asked
  return { shown, again, more }
}

/** A row that moved from one page to the next while they were read is there once. */
function onceEach(pages: readonly Page[]): QueueItem[] {
  return [...new Map(pages.flatMap(({ items }) => items).map((item) => [item.application.id, item])).values()]
}
