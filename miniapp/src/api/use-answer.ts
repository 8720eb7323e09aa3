import type { Reply, Request } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import { useRequest } from 'ahooks'
import { useConnection } from '../session/connection'

/** What a screen that reads one route has to show at this moment. */
export type Shown<Body> =
  | { readonly at: 'waiting' }
  | { readonly at: 'here'; readonly body: Body }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

export interface Asked<Body> {
  readonly shown: Shown<Body>
  /** Asks again; what is shown stays until the new answer is here. */
  readonly again: () => Promise<unknown>
}

/**
 * Asks a route when the screen opens and whenever `input` changes; waits for as long as `input` is unknown. An answer
 * to another input is never shown.
 */
export function useAnswer<R extends RouteName>(name: R, input: Request<R> | undefined): Asked<Reply<R>['body']> {
  const { ask } = useConnection()
  const question = JSON.stringify(input)
  const { data, refreshAsync } = useRequest(
    async (): Promise<{ to: string; shown: Shown<Reply<R>['body']> } | undefined> => {
      if (input === undefined) return undefined
      const reached = await ask(name, input)
      const shown = reached.at === 'answered' ? ({ at: 'here', body: reached.body } as const) : reached
      return { to: question, shown: shown as Shown<Reply<R>['body']> }
    },
    { refreshDeps: [name, question] },
  )
  // what rejects here was overtaken by a later asking, or its screen is gone; the asking itself never rejects
  const again = () => refreshAsync().catch(() => undefined)
  return { shown: data && data.to === question ? data.shown : { at: 'waiting' }, again }
}
