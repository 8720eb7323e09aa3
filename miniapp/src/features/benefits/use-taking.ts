import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { useTap } from '../../api/use-tap'
import { askToNotify } from '../../platform/subscribe'
import { useConnection } from '../../session/connection'
import { useOneAtATime } from '../../session/use-one-at-a-time'

/** What is chosen and agreed to before the tap. */
export interface TakingChoice {
  readonly slotId?: string
  readonly passedOn: boolean
  /** What somebody works as who is no member yet. */
  readonly occupation?: string
}

/** Where the page goes from the tap. */
export interface TakingEnds {
  readonly onTaken: (claimId: string) => void
  /** Something is other than it was when the page came, or the network is gone. */
  readonly onUntaken: () => void
}

/** The tap on a benefit: an entry where it is drawn, else a claim. Sent again after a lost answer, it is the same tap. */
export function useTaking(
  { id, mode, passedOnTo }: Pick<BenefitReply, 'id' | 'mode' | 'passedOnTo'>,
  { onTaken, onUntaken }: TakingEnds,
) {
  const { session } = useConnection()
  const claiming = useTap('benefit.claim')
  const entering = useTap('benefit.enter')
  const tap = mode === 'draw' ? entering : claiming
  const { busy, run } = useOneAtATime()

  async function send({ slotId, passedOn, occupation }: TakingChoice): Promise<void> {
    // what is decided later is told later
    if (mode === 'draw' || mode === 'application') await askToNotify(['benefit'])
    const consents = passedOnTo !== undefined && passedOn ? { consents: { passedOn: true as const } } : {}
    const told = { ...(slotId !== undefined && { slotId }), ...(occupation !== undefined && { occupation }) }
    const answered = await tap.send({ id, ...told, ...consents })
    // the join form is filled in from it
    if (answered && occupation !== undefined) void session.refreshHome()
    if (answered) onTaken(answered.claim.id)
    else onUntaken()
  }

  return { progress: tap.progress, busy, take: (choice: TakingChoice) => run(() => send(choice)) }
}
