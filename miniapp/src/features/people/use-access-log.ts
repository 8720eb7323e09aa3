import type { Reply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import type { NotHere } from '../../session/screen'
import { useAnswer } from '../../api/use-answer'
import { useConnection } from '../../session/connection'

type Page = Reply<'me.accessLog'>['body']
export type Access = Page['items'][number]

export type AccessLogMoment =
  | NotHere
  | { readonly at: 'here'; readonly accesses: readonly Access[]; readonly hasOlder: boolean; readonly trouble?: string }

/** The pages after the first, and why the next one did not come. */
interface Older {
  readonly pages: readonly Page[]
  readonly trouble?: string
}

const none: Older = { pages: [] }
const offlineOlderWords = '没信号，连上网再点「看更早的」'

/** Who looked at what of mine, page by page, the latest first. */
export function useAccessLog() {
  const { ask } = useConnection()
  const { shown, again } = useAnswer('me.accessLog', {})
  const [older, setOlder] = useState<Older>(none)

  const pages = shown.at === 'here' ? [shown.body, ...older.pages] : []
  const cursor = pages[pages.length - 1]?.nextCursor

  async function showOlder(): Promise<void> {
    const reached = await ask('me.accessLog', { cursor })
    if (reached.at === 'answered') setOlder({ pages: [...older.pages, reached.body] })
    else setOlder({ ...older, trouble: reached.at === 'offline' ? offlineOlderWords : reached.problem.detail })
  }

  async function fromTheStart(): Promise<void> {
    await again()
    setOlder(none)
  }

  const moment: AccessLogMoment =
    shown.at === 'here'
      ? {
          at: 'here',
          accesses: pages.flatMap(({ items }) => items),
          hasOlder: cursor !== undefined,
          trouble: older.trouble,
        }
      : shown
  return { moment, again: fromTheStart, showOlder }
}
