import { redemptionUndoRefused } from '@gongyou/shared/domain/benefits/voucher'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { SelfRecordedUseCase } from '../platform/use-case'
import type { BenefitsDeps } from './dependencies'
import { outletOf } from './outlet-of-clerk'
import { inVoucherIndex } from '../table/voucher-index'

/** The outlet takes a redemption back within five minutes; the voucher is live again. */
export const undoRedemption: SelfRecordedUseCase<'redemption.undo', BenefitsDeps> = {
  recordsItself: true,
  async run({ input, actor }, deps) {
    const [voucherId = '', redemptionId = ''] = input.id.split('.')
    const key = deps.voucherIds.read(voucherId)
    const claim = key && (await deps.claims.withKey(key))
    if (!claim) return { problem: 'not-found' }
    const done = { status: 200, body: { redemption: { id: input.id, undone: true } } } as const
    if (claim.undoneRedemption === redemptionId) return done
    const { redeemed } = claim
    if (redeemed?.redemptionId !== redemptionId) return { problem: 'nothing-redeemed' }
    if (!(await outletOf(actor, redeemed.outletId, deps))) return { problem: 'not-found' }

    const refused = redemptionUndoRefused({ state: claim.state, redeemedAt: redeemed.at as Instant }, deps.now())
    if (refused) return { problem: refused }
    const live = { ...claim, state: 'held' as const, redeemed: undefined, undoneRedemption: redemptionId }
    const saved = await deps.claims.change(claim, inVoucherIndex(live, undefined))
    return saved ? done : { problem: 'changed-meanwhile' }
  },
}
