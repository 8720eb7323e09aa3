import type { Reply } from '@gongyou/shared/contracts/contract'
import { sentenceOf, type ProblemCode } from '@gongyou/shared/contracts/problems'
import { decideUndo } from '@gongyou/shared/domain/enrolment/review'
import { minutes, type Instant } from '@gongyou/shared/kernel/time'
import { inParallel } from '../platform/concurrency'
import { reaches } from '../platform/reach'
import { repeated, type Actor, type KeyedUseCase, type RequestIdentity } from '../platform/use-case'
import type { BatchRecord } from '../table/enrolment.entities'
import { rowKeyOf } from './decide-many'
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

    const results = await inParallel(decidedIn(batch), atOnce, (row) => undoRow(row, { batch, actor, request }, deps))
    if (results.length > 0 && results.every(({ problem }) => problem?.code === 'review-undo-expired')) {
      return { problem: 'review-undo-expired' }
    }
    const undone = new Set(results.filter(({ ok }) => ok).map(({ applicationId }) => applicationId))
    const rows = batch.rows.map((row) => ({ ...row, undone: undone.has(row.applicationId) }))
    const after = { ...batch, rows, undoneAt: deps.now() }
    const saved = await deps.batches.markUndone(after, { request, status: 200, ids: { batchId: batch.batchId } })
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'nothing-to-undo' }
    return { status: 200, body: { batchId: batch.batchId, results } }
  },

  async repeat({ ids }, { actor }, deps) {
    const batch = await deps.batches.withId(ids['batchId'] ?? '')
    if (!batch || batch.accountId !== actor.accountId) return { problem: 'not-found' }
    const results = decidedIn(batch).map(({ applicationId, undone }) =>
      undone ? { applicationId, ok: true } : refusedRow(applicationId, 'changed-meanwhile'),
    )
    return { status: 200, body: { batchId: batch.batchId, results } }
  },
}

/** The rows in which something was decided, and so can be undone. */
function decidedIn({ rows }: BatchRecord): Row[] {
  return rows.filter(({ versionAfter }) => versionAfter !== undefined)
}

interface Undo {
  readonly batch: BatchRecord
  readonly actor: Actor
  readonly request: RequestIdentity
}

async function undoRow(
  { applicationId, versionAfter = 0 }: Row,
  { batch: { at }, actor, request }: Undo,
  deps: EnrolmentDeps,
): Promise<Result> {
  const application = await deps.people.applicationWithId(applicationId)
  const mayStill =
    application && (await reaches(actor, 'decide-application', application.responsibleUnionId, deps.directory))
  if (!application || !mayStill) return refusedRow(applicationId, 'not-found')
  const requestKey = rowKeyOf(request, applicationId, deps)
  const { undoMinutes } = await deps.settings()
  const decidedAt = (application.decided?.at ?? at) as Instant
  const decision = decideUndo({ at: decidedAt, versionAfter }, application, deps.now(), minutes(undoMinutes))
  if (decision !== 'undone') {
    // What an earlier sending of this undo has taken back has moved on by that; its own key tells.
    const earlier = await deps.requests.outcomeOf(requestKey, 'now')
    return earlier ? { applicationId, ok: true } : refusedRow(applicationId, decision)
  }
  const change = await takeBack(application, 'undone', deps)
  if ('problem' in change) return refusedRow(applicationId, change.problem)
  const once = { request: { ...request, requestKey }, status: 200, ids: { applicationId } }
  const saved = await deps.applications.save(change, once)
  return saved === 'lost' ? refusedRow(applicationId, 'changed-meanwhile') : { applicationId, ok: true }
}

function refusedRow(applicationId: string, code: ProblemCode): Result {
  return { applicationId, ok: false, problem: { code, detail: sentenceOf(code) } }
}
