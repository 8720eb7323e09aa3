import type { Reply, Request } from '@gongyou/shared/contracts/contract'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import { useState } from 'react'
import { useConnection } from '../session/connection'
import { useKeptAnswer, type KeptShown } from './use-kept-answer'

type Body<R extends RouteName> = Reply<R>['body']

/** Every route that answers a page at a time. */
type PagedRoute = { [R in RouteName]: Body<R> extends { readonly nextCursor?: string } ? R : never }[RouteName]

/** What came so far of a list, and whether it goes on. */
export interface Pages<Row, First> {
  /** The first page whole: some lists come together with what they belong to. */
  readonly first: First
  readonly items: readonly Row[]
  readonly goesOn: boolean
}

interface Reading<Row, Of> {
  readonly rowsIn: (body: Of) => readonly Row[]
  /** By which a row is told that moved from one page to the next while they were read. */
  readonly keyOf: (row: Row) => string
}

/** The pages behind the first, which are dropped when that is asked for anew; and why the next one did not come. */
interface Further<Of> {
  readonly first?: Of
  readonly pages: readonly Of[]
  readonly trouble?: string
}

const offlineMoreWords = '没信号，后面的没取到，连上网再点一次'

/** A list page by page; each row is in it once. Waits for as long as `input` is unknown. */
export function usePages<R extends PagedRoute, Row>(
  name: R,
  input: Request<R> | undefined,
  { rowsIn, keyOf }: Reading<Row, Body<R>>,
) {
  const { ask } = useConnection()
  const { shown: asked, again } = useKeptAnswer(name, input)
  const first = asked.at === 'here' ? asked.body : undefined
  const [held, setHeld] = useState<Further<Body<R>>>({ pages: [] })
  const further = held.first === first ? held : { first, pages: [] }
  const pages = first ? [first, ...further.pages] : []
  const cursor = (pages[pages.length - 1] as { readonly nextCursor?: string } | undefined)?.nextCursor

  async function more(): Promise<void> {
    const reached = await ask(name, { ...(input as object), cursor } as Request<R>)
    if (reached.at === 'answered') setHeld({ first, pages: [...further.pages, reached.body as Body<R>] })
    else setHeld({ ...further, trouble: reached.at === 'offline' ? offlineMoreWords : reached.problem.detail })
  }

  const items = [...new Map(pages.flatMap(rowsIn).map((row) => [keyOf(row), row])).values()]
  const shown: KeptShown<Pages<Row, Body<R>>> =
    asked.at === 'here'
      ? {
          at: 'here',
          body: { first: asked.body, items, goesOn: cursor !== undefined },
          stale: asked.stale ?? further.trouble,
        }
      : asked
  return { shown, again, more }
}
