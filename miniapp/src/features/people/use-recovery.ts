import type { Home, Request } from '@gongyou/shared/contracts/contract'
import { useTap } from '../../api/use-tap'
import { useConnection, useSession } from '../../session/connection'

export type Recovery = NonNullable<Home['recovery']>

/** A new WeChat for the same person: asked for here, or asking for the one whose phone this is. */
export function useRecovery() {
  const { session } = useConnection()
  const recovery = useSession().home?.recovery
  const beginning = useTap('recovery.begin')
  const stopping = useTap('recovery.stop')

  async function begin(form: Request<'recovery.begin'>): Promise<boolean> {
    const begun = await beginning.send(form)
    if (begun) session.learn({ recovery: begun.recovery })
    // an answer that was lost on the way has begun it all the same
    else await session.refreshHome()
    return begun !== undefined
  }

  async function stop(): Promise<void> {
    const stopped = await stopping.send({})
    if (stopped) session.learn({ recovery: stopped.recovery ?? undefined })
    else await session.refreshHome()
  }

  return { recovery, beginning: beginning.progress, stopping: stopping.progress, begin, stop }
}
