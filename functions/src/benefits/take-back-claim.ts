import { claimMoves, returnsUnit } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { audited } from '../platform/audited'
import type { Actor, KeyedUseCase, UseCase } from '../platform/use-case'
import type { ClaimRecord } from '../table/benefits.entities'
import type { Position } from '../table/page'
import { claimInReach, renderStaffClaim } from './claim-in-reach'
import type { BenefitsDeps } from './dependencies'
import { claimStateAt } from './render-claim'
import { campaignInReach } from './staff-campaigns'
import { inVoucherIndex } from '../table/voucher-index'
import { withTurn } from './with-turn'

/** Claims of a campaign that have a unit and are not used up, by the last digit of the member number. */
export const listLiveClaims: UseCase<'claim.live', BenefitsDeps> = async ({ input, actor }, deps) => {
  const reached = await campaignInReach(input.id, 'see-benefits', actor, deps)
  if (!reached) return { problem: 'not-found' }
  const list = `live#${input.id}`
  const from = input.cursor === undefined ? { digit: 0 } : deps.cursors.read<Place>(list, input.cursor)
  if (!from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const page =
    input.tail === undefined
      ? await livePage(input.id, input.limit, from, deps)
      : { items: await deps.claims.liveWithTail(input.id, input.tail, input.limit) }
  const items = await Promise.all(page.items.map((claim) => renderStaffClaim(claim, reached, deps)))
  const next = 'next' in page ? page.next : undefined
  return { status: 200, body: { items, nextCursor: next && deps.cursors.write(list, next) } }
}

/** Where the list goes on: in which of the ten partitions, and where in it. */
interface Place {
  readonly digit: number
  readonly position?: Position
}

/** One page over the ten partitions of live vouchers. */
async function livePage(
  campaignId: string,
  limit: number,
  from: Place,
  { claims }: BenefitsDeps,
): Promise<{ readonly items: readonly ClaimRecord[]; readonly next?: Place }> {
  const items: ClaimRecord[] = []
  let { digit, position } = from
  while (items.length < limit && digit <= 9) {
    const page = await claims.live(campaignId, String(digit), limit - items.length, position)
    items.push(...page.items)
    position = page.next
    if (!position) digit += 1
  }
  return { items, next: digit <= 9 ? { digit, position } : undefined }
}

/** Takes a claim back with a reason that its holder reads; the unit is there for somebody else. */
export const takeBackClaim: KeyedUseCase<'claim.takeBack', BenefitsDeps> = {
  async run({ input, actor, request }, deps) {
    const reached = await claimInReach(input, 'manage-benefits', actor, deps)
    if (!reached) return { problem: 'not-found' }
    const { claim, campaign, by } = reached
    const at = deps.now()
    if (!mayMove(claimMoves, 'takeBack', claimStateAt(claim, at), 'staff')) return { problem: 'claim-not-live' }
    if (claim.version !== input.version) return { problem: 'changed-meanwhile' }
    const turn = { at, what: 'benefit-taken-back', reason: input.reason } as const
    const after = inVoucherIndex(withTurn({ ...claim, state: claimMoves.takeBack.to }, turn), undefined)
    const changed = { state: { from: claim.state, to: after.state }, reason: { to: input.reason } }
    const { unionId } = campaign
    const audit = audited({ act: 'claim.takeBack', unionId, by, subject: input.claimId, changed }, deps)
    const returned = returnsUnit(claim.state, claim.codeDigest !== undefined) ? claim.units : []
    const once = { request, status: 200, ids: {} }
    if ((await deps.staffClaims.end({ before: claim, after, audit, once }, returned)) === 'lost') {
      return { problem: 'changed-meanwhile' }
    }
    for (const { pool, shard } of returned) await deps.stocks.replenished({ ...campaign, pool }, shard)
    return answerTo(input, actor, deps)
  },
  repeat: (_, { input, actor }, deps) => answerTo(input, actor, deps),
}

async function answerTo(input: { id: string; claimId: string }, actor: Actor, deps: BenefitsDeps) {
  const reached = await claimInReach(input, 'manage-benefits', actor, deps)
  if (!reached) return { problem: 'not-found' } as const
  return { status: 200, body: { claim: await renderStaffClaim(reached.claim, reached, deps) } } as const
}
