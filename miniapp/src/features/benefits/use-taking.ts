import type { BenefitReply, ClaimReply } from '@gongyou/shared/contracts/contract'
import { useTap } from '../../api/use-tap'
import { askToNotify } from '../../platform/subscribe'
import { useConnection } from '../../session/connection'

/** What is chosen and agreed to before the tap. */
export interface TakingChoice {
  readonly slotId?: string
  readonly passedOn: boolean
  /** What somebody works as who is no member yet. */
  readonly occupation?: string
}

/** The tap on a benefit: an entry where it is drawn, else a claim. Sent again after a lost answer, it is the same tap. */
export function useTaking({ id, mode, passedOnTo }: Pick<BenefitReply, 'id' | 'mode' | 'passedOnTo'>) {
  const { session } = useConnection()
  const claiming = useTap('benefit.claim')
  const entering = useTap('benefit.enter')
  const tap = mode === 'draw' ? entering : claiming

  /** The claim; nothing where it was refused or got no answer, which `progress` tells. */
  async function take({ slotId, passedOn, occupation }: TakingChoice): Promise<ClaimReply['claim'] | undefined> {
    // what is decided later is told later
    if (mode === 'draw' || mode === 'application') await askToNotify(['benefit'])
    const consents = passedOnTo !== undefined && passedOn ? { consents: { passedOn: true as const } } : {}
    const told = { ...(slotId !== undefined && { slotId }), ...(occupation !== undefined && { occupation }) }
    const answered = await tap.send({ id, ...told, ...consents })
    // the join form is filled in from it
    if (answered && occupation !== undefined) void session.refreshHome()
    return answered?.claim
  }

  return { progress: tap.progress, take }
}
