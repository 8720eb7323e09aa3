import type { Reply } from '@gongyou/shared/contracts/contract'
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
    const rows = await inParallel(input.decisions, atOnce, (sent) => decideRow(sent, actor, request, deps))
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

async function decideRow(
  sent: DecisionRequest,
  actor: Actor,
  batch: RequestIdentity,
  deps: EnrolmentDeps,
): Promise<Row> {
  const { applicationId } = sent
  const requestKey = deps.seal.digest('request', `${batch.requestKey}\n${applicationId}`)
  const decided = await decideOne(sent, actor, { requestKey, bodyDigest: batch.bodyDigest }, deps)
  if ('problem' in decided) {
    return { applicationId, problem: { code: decided.problem, detail: sentenceOf(decided.problem, decided.gaps) } }
  }
  return { applicationId, versionAfter: 'after' in decided ? decided.after.version : sent.version + 1 }
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
