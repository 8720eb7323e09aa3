import { claimMoves } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { SelfRecordedUseCase } from '../platform/use-case'
import type { ClaimRecord } from '../table/benefits.entities'
import type { BenefitsDeps } from './dependencies'
import { ownClaim } from './own-claims'
import { claimStateAt, renderClaim } from './render-claim'
import { returnUnits } from './return-units'

/** Whoever cannot come gives the place back, and may claim again; the unit is there for somebody else. */
export const giveBackClaim: SelfRecordedUseCase<'claim.giveBack', BenefitsDeps> = {
  recordsItself: true,
  async run({ input, actor }, deps) {
    const own = await ownClaim(input.id, actor, deps)
    if (!own) return { problem: 'not-found' }
    const { claim, campaign } = own
    // A claim given back stays so: the same tap again changes nothing and is answered alike.
    if (claim.state === 'voided') return { status: 200, body: renderClaim(claim, campaign, deps) }
    if (!mayMove(claimMoves, 'giveBack', claimStateAt(claim, deps.now()), 'member')) return { problem: 'voucher-over' }
    const after = await returnUnits(withoutConsent(claim, deps.now()), 'voided', deps)
    return after ? { status: 200, body: renderClaim(after, campaign, deps) } : { problem: 'changed-meanwhile' }
  },
}

/** Whoever gives a claim back takes the consent back that went with it: the line leaves the list. */
function withoutConsent(claim: ClaimRecord, at: Instant): ClaimRecord {
  return { ...claim, passedOn: claim.passedOn && { ...claim.passedOn, withdrawnAt: at } }
}
