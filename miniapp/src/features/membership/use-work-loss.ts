import type { MembershipReply } from '@gongyou/shared/contracts/contract'
import { useTap } from '../../api/use-tap'
import { useConnection, useSession } from '../../session/connection'

/** Losing the work and having some again: said by one tap, and the membership stays. */
export function useWorkLoss() {
  const { session } = useConnection()
  const membership = useSession().home?.membership ?? undefined
  const declaring = useTap('membership.loseWork')
  const ending = useTap('membership.workAgain')

  async function take(answered: Promise<{ readonly membership: MembershipReply } | undefined>): Promise<void> {
    const body = await answered
    if (body) session.learn({ membership: body.membership })
    else await session.refreshHome()
  }

  const { progress } = declaring
  return {
    membership,
    declaring: progress,
    ending: ending.progress,
    /** The union has closed, and nobody knows where the member lives. */
    isHomeNeeded: progress.at === 'refused' && progress.problem.code === 'home-needed',
    declare: (homeRegion?: string) => take(declaring.send({ homeRegion })),
    end: () => take(ending.send({})),
  }
}
