import type { Reply } from '@gongyou/shared/contracts/contract'
import { sentenceOf, type ProblemCode } from '@gongyou/shared/contracts/problems'
import { decideUndo } from '@gongyou/shared/domain/enrolment/review'
import { minutes, type Instant } from '@gongyou/shared/kernel/time'
import { inParallel } from '../platform/concurrency'
import { repeated, type KeyedUseCase, type RequestIdentity } from '../platform/use-case'
import type { BatchRecord } from '../table/enrolment.entities'
import type { EnrolmentDeps } from './dependencies'
import { takeBack } from './take-back'

type Row = BatchRecord['rows'][number]
type Result = Extract<Reply<'review.undo'>, { status: 200 }>['body']['results'][number]

const atOnce = 8

/** Undoes one's own batch within the city's ten minutes, row by row: a row that moved on since stays, and says so. */
export const undoDecisions: KeyedUseCase<'review.undo', EnrolmentDeps> = {
  async run({ input, actor, request }, deps) {
    const batch = await deps.batches.withId(input.batchId)
    if (!batch || batch.accountId !== actor.accountId) return { problem: 'not-found' }
    if (batch.undoneAt !== undefined) return { problem: 'nothing-to-undo' }

    const decided = batch.rows.filter(({ versionAfter }) => versionAfter !== undefined)
    const results = await inParallel(decided, atOnce, (row) => undoRow(row, batch, request, deps))
    if (results.length > 0 && results.every(({ problem }) => problem?.code === 'undo-expired')) {
      return { problem: 'undo-expired' }
    }
    const undone = { ...batch, undoneAt: deps.now() }
    const saved = await deps.batches.save(undone, { request, status: 200, ids: { batchId: batch.batchId } })
    return saved === 'repeated' ? repeated : { status: 200, body: { batchId: batch.batchId, results } }
  },

  async repeat({ ids }, { actor }, deps) {
    const batch = await deps.batches.withId(ids['batchId'] ?? '')
    if (!batch || batch.accountId !== actor.accountId) return { problem: 'not-found' }
    const results = await inParallel(batch.rows, atOnce, (row) => resultNow(row, deps))
    return { status: 200, body: { batchId: batch.batchId, results } }
  },
}

async function undoRow(
  { applicationId, versionAfter = 0 }: Row,
  { at }: BatchRecord,
  request: RequestIdentity,
  deps: EnrolmentDeps,
): Promise<Result> {
  const application = await deps.people.applicationWithId(applicationId)
  if (!application) return refusedRow(applicationId, 'not-found')
  const { undoMinutes } = await deps.settings()
  const decision = decideUndo({ at: at as Instant, versionAfter }, application, deps.now(), minutes(undoMinutes))
  if (decision !== 'undone') return refusedRow(applicationId, decision)

  const requestKey = deps.seal.digest('request', `${request.requestKey}\n${applicationId}`)
  const change = await takeBack(application, 'undone', deps)
  const once = { request: { ...request, requestKey }, status: 200, ids: { applicationId } }
  const saved = await deps.applications.save(change, once)
  return saved === 'lost' ? refusedRow(applicationId, 'changed-meanwhile') : { applicationId, ok: true }
}

/** A repeat answers by what is so now: open again means undone. */
async function resultNow({ applicationId }: Row, { people }: EnrolmentDeps): Promise<Result> {
  const application = await people.applicationWithId(applicationId)
  return application?.state === 'open' ? { applicationId, ok: true } : refusedRow(applicationId, 'changed-meanwhile')
}

function refusedRow(applicationId: string, code: ProblemCode): Result {
  return { applicationId, ok: false, problem: { code, detail: sentenceOf(code) } }
}
