import type { RouteName } from '@gongyou/shared/contracts/routes'
import { sentenceOf } from '@gongyou/shared/contracts/problems'
import type { Placing } from '@gongyou/shared/domain/membership/placing'
import { days, plus, toMillis } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import { inParallel } from '../platform/concurrency'
import type { Actor, RequestIdentity } from '../platform/use-case'
import type { MoveBatchRecord } from '../table/pools.entities'
import type { MembershipDeps } from './dependencies'
import { placeMember, type PlacementOutcome } from './place-member'

/** A group to be placed, each where it says. */
export interface GroupAsked {
  readonly act: Extract<RouteName, 'pool.place' | 'member.move'>
  readonly as: Placing['as']
  readonly placements: readonly { readonly memberNumber: string; readonly unionId: string }[]
  readonly reasons: readonly string[]
  readonly actor: Actor
  readonly request: RequestIdentity
  /** Under which union the act is audited, and what stands there of it. */
  readonly audit: { readonly unionId: string; readonly subject?: string }
  readonly nextCursor?: string
}

/** A hundred transactions at the most, so many of them at a time. */
const atOnce = 8

type Row = MoveBatchRecord['rows'][number]

/**
 * Places a group: each member by itself, each with an answer. A batch that broke off half way goes on where it stopped when
 * it is sent again, because every row has a key of its own drawn from the batch's.
 */
export async function placeMany(asked: GroupAsked, deps: MembershipDeps): Promise<MoveBatchRecord | 'repeated'> {
  const { placements, request, actor, as, reasons } = asked
  const rows = await inParallel(placements, atOnce, async ({ memberNumber, unionId }, index) => {
    const isRepeated = placements.findIndex((each) => each.memberNumber === memberNumber) < index
    if (isRepeated) return rowOf(memberNumber, { problem: 'changed-meanwhile' })
    const row = { requestKey: keyOf(request, memberNumber, deps), bodyDigest: request.bodyDigest }
    return rowOf(memberNumber, await placeMember({ memberNumber, unionId, as, reasons, actor, row }, deps))
  })
  const batchId = keyOf(request, 'batch', deps).slice(0, 22)
  const ttl = Math.floor(toMillis(plus(deps.now(), days(2))) / 1000)
  const batch: MoveBatchRecord = { batchId, rows, nextCursor: asked.nextCursor, ttl }
  const moved = rows.filter(({ problem }) => problem === undefined).length
  const audit = audited(
    {
      act: asked.act,
      unionId: asked.audit.unionId,
      by: { accountId: actor.accountId },
      subject: asked.audit.subject,
      changed: { members: { to: moved } },
    },
    deps,
  )
  return (await deps.moveBatches.save(batch, audit, { request, status: 200, ids: { batchId } })) === 'saved'
    ? batch
    : 'repeated'
}

/** What became of each, for the answer and for its repeat. */
export function resultsOf({ rows }: MoveBatchRecord) {
  return rows.map(({ memberNumber, state, problem }) => ({ memberNumber, ok: problem === undefined, state, problem }))
}

function rowOf(memberNumber: string, outcome: PlacementOutcome): Row {
  if (!('problem' in outcome)) return { memberNumber, state: outcome.state }
  return { memberNumber, problem: { code: outcome.problem, detail: sentenceOf(outcome.problem, outcome.gaps) } }
}

function keyOf({ requestKey }: RequestIdentity, part: string, { seal }: MembershipDeps): string {
  return seal.digest('request', `${requestKey}\n${part}`)
}
