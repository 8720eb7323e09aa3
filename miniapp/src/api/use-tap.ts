import type { Reply, Request } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import { useConnection } from '../session/connection'
import { useLatestState } from '../session/use-latest-state'

/** Where one tap stands that asks the server for something. */
export type TapProgress =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

/** A tap on one route: sends, tells where it stands, and takes no second tap while it does. */
export function useTap<R extends RouteName>(name: R) {
  const { ask } = useConnection()
  const progress = useLatestState<TapProgress>(() => ({ at: 'idle' }))

  /** The answer's body; nothing where it was refused or lost, which `progress` tells. */
  async function send(input: Request<R>): Promise<Reply<R>['body'] | undefined> {
    if (progress.latest().at === 'sending') return undefined
    progress.set({ at: 'sending' })
    const reached = await ask(name, input)
    progress.set(reached.at === 'answered' ? { at: 'idle' } : reached)
    return reached.at === 'answered' ? (reached.body as Reply<R>['body']) : undefined
  }

  return { progress: progress.drawn, send, forget: () => progress.set({ at: 'idle' }) }
}
