import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { sentenceOf } from '@gongyou/shared/contracts/problems'
import { days, plus, toMillis } from '@gongyou/shared/kernel/time'
import { inParallel } from '../platform/concurrency'
import { repeated, type Actor, type KeyedUseCase, type RequestIdentity } from '../platform/use-case'
import type { BatchRecord } from '../table/enrolment.entities'
import { decideOne, type DecisionRequest } from './decide-application'
import type { EnrolmentDeps } from './dependencies'

type Row = BatchRecord['rows'][number]

/** A hundred transactions at the most, so many of them at a time. */
const atOnce = 8

/**
 * Decides on up to a hundred applications: each by itself, each with an answer. A batch that broke off half way goes on
 * where it stopped when it is sent again, because every row has a key of its own drawn from the batch's.
 */
export const decideMany: KeyedUseCase<'review.decideMany', EnrolmentDeps> = {
  async run({ input, actor, request }, deps) {
    const at = deps.now()
    const batchId = batchIdOf(request, deps)
    const rows = await inParallel(input.decisions, atOnce, async (sent, index) =>
      isNamedBefore(input.decisions, index)
        ? refusedRow(sent.applicationId, { problem: 'changed-meanwhile' })
        : decideRow(sent, actor, request, deps),
    )
    const ttl = Math.floor(toMillis(plus(at, days(30))) / 1000)
    const batch: BatchRecord = { batchId, accountId: actor.accountId, at, rows, ttl }
    const saved = await deps.batches.save(batch, { request, status: 200, ids: { batchId } })
    return saved === 'repeated' ? repeated : answerOf(batch)
  },
  async repeat({ ids }, _, deps) {
    const batch = await deps.batches.withId(ids['batchId'] ?? '')
    return batch ? answerOf(batch) : { problem: 'not-found' }
  },
}

/** Two decisions on one application in one batch would contradict each other: the first counts. */
function isNamedBefore(decisions: readonly DecisionRequest[], index: number): boolean {
  return decisions.findIndex(({ applicationId }) => applicationId === decisions[index]?.applicationId) < index
}

async function decideRow(
  sent: DecisionRequest,
  actor: Actor,
  batch: RequestIdentity,
  deps: EnrolmentDeps,
): Promise<Row> {
  const { applicationId, version } = sent
  const row = { requestKey: rowKeyOf(batch, applicationId, deps), bodyDigest: batch.bodyDigest }
  const decided = await decideOne(sent, actor, row, deps)
  if ('after' in decided) return { applicationId, versionAfter: decided.after.version }

  // What an earlier sending of this batch has decided refuses itself now; its own key tells.
  const earlier = await deps.requests.outcomeOf(row.requestKey, 'now')
  if (earlier?.bodyDigest === row.bodyDigest) return { applicationId, versionAfter: version + 1 }
  return refusedRow(applicationId, 'problem' in decided ? decided : { problem: 'idempotency-key-reused' })
}

function refusedRow(applicationId: string, { problem, gaps }: Refused): Row {
  return { applicationId, problem: { code: problem, detail: sentenceOf(problem, gaps) } }
}

/** The key of one row, drawn from the batch's. */
export function rowKeyOf({ requestKey }: RequestIdentity, applicationId: string, { seal }: EnrolmentDeps): string {
  return seal.digest('request', `${requestKey}\n${applicationId}`)
}

function batchIdOf({ requestKey }: RequestIdentity, { seal }: EnrolmentDeps): string {
  return seal.digest('request', `${requestKey}\nbatch`).slice(0, 22)
}

function answerOf({ batchId, rows }: BatchRecord): Extract<Reply<'review.decideMany'>, { status: 200 }> {
  return {
    status: 200,
    body: {
      batchId,
      results: rows.map(({ applicationId, problem }) => ({ applicationId, ok: problem === undefined, problem })),
    },
  }
}
