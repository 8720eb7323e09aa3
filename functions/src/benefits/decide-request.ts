import type { Input } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import type { Slot } from '@gongyou/shared/domain/benefits/campaign'
import type { ClaimTurn } from '@gongyou/shared/domain/benefits/claim-history'
import { claimMoves } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import { requestRefused } from '@gongyou/shared/domain/benefits/deciding'
import { isBoundByBudget, poolsFor } from '@gongyou/shared/domain/benefits/pools'
import { localDateOf } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import type { KeyedUseCase, RequestIdentity, UseCase } from '../platform/use-case'
import { claimInReach, renderStaffClaim, type ReachedClaim } from './claim-in-reach'
import { holding } from './claimants'
import type { BenefitsDeps } from './dependencies'
import { lifeOf } from './new-claim'
import { campaignInReach } from './staff-campaigns'
import type { StaffsWord } from './staff-claims.repository'
import { takeUnits } from './take-unit'
import { inVoucherIndex } from '../table/voucher-index'
import { withTurn } from './with-turn'

/** What waits for a person's decision, the longest waiting first. */
export const listRequests: UseCase<'request.list', BenefitsDeps> = async ({ input, actor }, deps) => {
  const reached = await campaignInReach(input.id, 'see-benefits', actor, deps)
  if (!reached) return { problem: 'not-found' }
  const list = `requests#${input.id}`
  const from = input.cursor === undefined ? undefined : deps.cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const page = await deps.claims.requests(input.id, input.limit, from)
  const items = await Promise.all(page.items.map((claim) => renderStaffClaim(claim, reached, deps)))
  return { status: 200, body: { items, nextCursor: page.next && deps.cursors.write(list, page.next) } }
}

/** Grants a request, which takes a unit in the same write, or declines it with a reason; never one's own. */
export const decideRequest: KeyedUseCase<'request.decide', BenefitsDeps> = {
  async run({ input, actor, request }, deps) {
    const reached = await claimInReach(input, 'manage-benefits', actor, deps)
    if (!reached) return { problem: 'not-found' }
    const { claim } = reached
    const isOwn = claim.holder === (await holding(actor.account, deps)).holder
    const because = requestRefused(claim.state, { ...input, isOwn })
    if (because) return { problem: because }
    if (claim.version !== input.version) return { problem: 'changed-meanwhile' }
    const refused = await (input.decision === 'grant' ? grant : decline)(reached, input, request, deps)
    return refused ?? answerTo(input, actor, deps)
  },
  repeat: (_, { input, actor }, deps) => answerTo(input, actor, deps),
}

type Decision = Input<'request.decide'>

async function grant(
  reached: ReachedClaim,
  input: Decision,
  request: RequestIdentity,
  deps: BenefitsDeps,
): Promise<Refused | undefined> {
  const { campaign, claim } = reached
  const at = deps.now()
  const slot: Slot | undefined = campaign.terms.slots.find(({ slotId }) => slotId === claim.slotId)
  const pools = poolsFor(campaign.terms, localDateOf(at), slot)
  const held = withTurn(
    { ...claim, ...lifeOf(campaign.terms, at, slot), state: claimMoves.grant.to },
    { at, what: 'benefit-granted' },
  )
  const taken = await takeUnits(
    inVoucherIndex(held, undefined),
    pools.map((pool) => ({ ...pool, campaignId: campaign.campaignId })),
    {
      stocks: deps.stocks,
      claims: {
        take: (after, units) => deps.staffClaims.grant(wordOn(reached, { after, input, request }, deps), units),
      },
    },
  )
  if (taken === 'taken') return undefined
  if (taken === 'lost') return { problem: 'changed-meanwhile' }
  return { problem: isBoundByBudget(campaign.terms) ? 'budget-ended' : 'sold-out' }
}

async function decline(
  reached: ReachedClaim,
  input: Decision,
  request: RequestIdentity,
  deps: BenefitsDeps,
): Promise<Refused | undefined> {
  const turn: ClaimTurn = { at: deps.now(), what: 'benefit-declined', reason: input.reason }
  const after = inVoucherIndex(withTurn({ ...reached.claim, state: claimMoves.decline.to }, turn), undefined)
  const saved = await deps.staffClaims.end(wordOn(reached, { after, input, request }, deps), [])
  return saved === 'lost' ? { problem: 'changed-meanwhile' } : undefined
}

interface Said {
  readonly after: StaffsWord['after']
  readonly input: Decision
  readonly request: RequestIdentity
}

/** The line in the audit names the claim, not the person. */
function wordOn(
  { campaign, claim, by }: ReachedClaim,
  { after, input, request }: Said,
  deps: BenefitsDeps,
): StaffsWord {
  const changed = { state: { from: claim.state, to: after.state }, reason: { to: input.reason } }
  const { unionId } = campaign
  const audit = audited({ act: 'request.decide', unionId, by, subject: input.claimId, changed }, deps)
  return { before: claim, after, audit, once: { request, status: 200, ids: {} } }
}

async function answerTo(input: Decision, actor: Parameters<typeof claimInReach>[2], deps: BenefitsDeps) {
  const reached = await claimInReach(input, 'manage-benefits', actor, deps)
  if (!reached) return { problem: 'not-found' } as const
  return { status: 200, body: { claim: await renderStaffClaim(reached.claim, reached, deps) } } as const
}
