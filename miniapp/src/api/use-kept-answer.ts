import type { Reply, Request } from '@gongyou/shared/contracts/contract'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import { useState } from 'react'
import { useAnswer, type Shown } from './use-answer'

/** As `Shown`; `stale` says why what is here may not be the newest. */
export type KeptShown<Body> =
  Exclude<Shown<Body>, { readonly at: 'here' }> | { readonly at: 'here'; readonly body: Body; readonly stale?: string }

export interface KeptAsked<Body> {
  readonly shown: KeptShown<Body>
  readonly again: () => Promise<unknown>
}

const offlineStaleWords = '没信号，看到的是刚才的'

/** As `useAnswer`, but what is here stays when asking again comes to nothing: no work is taken off the screen. */
export function useKeptAnswer<R extends RouteName>(
  name: R,
  input: Request<R> | undefined,
): KeptAsked<Reply<R>['body']> {
  const { shown, again } = useAnswer(name, input)
  const question = JSON.stringify(input)
  const [last, setLast] = useState<{ readonly to: string; readonly body: Reply<R>['body'] }>()
  if (shown.at === 'here' && last?.body !== shown.body) setLast({ to: question, body: shown.body })
  const kept = last?.to === question ? last : undefined
  if (!kept || shown.at === 'here' || shown.at === 'waiting') return { shown, again }
  const stale = shown.at === 'offline' ? offlineStaleWords : shown.problem.detail
  return { shown: { at: 'here', body: kept.body, stale }, again }
}
