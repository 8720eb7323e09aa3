import { mayMove } from '../../kernel/lifecycle'
import type { Duration, Instant } from '../../kernel/time'
import { isBefore, plus } from '../../kernel/time'
import { applicationMoves, type ApplicationState } from './lifecycle'

/** What a reviewer's decision rests on. */
export interface ReviewedApplication {
  readonly state: ApplicationState
  readonly version: number
  readonly accountId: string
}

export interface ReviewRequest {
  readonly decision: 'approve' | 'return' | 'reject'
  /** The version that the reviewer saw. */
  readonly version: number
  readonly reasons: readonly string[]
  /** Path of a field to correct -> what is wrong with it. */
  readonly fields: Readonly<Record<string, string>>
}

export type ReviewDecision =
  | { readonly kind: 'approved' }
  | {
      readonly kind: 'returned'
      readonly reasons: readonly string[]
      readonly fields: Readonly<Record<string, string>>
    }
  | { readonly kind: 'rejected'; readonly reasons: readonly string[] }
  | {
      readonly kind: 'refused'
      readonly because: 'own-application' | 'not-under-review' | 'changed-meanwhile' | 'reason-needed'
    }

/** Who decides: an account, and whose role it uses where it stands in for somebody on leave. */
export interface Reviewer {
  readonly accountId: string
  readonly onBehalfOf?: string
}

/**
 * A reviewer's decision on one application. Nobody reviews their own, nor does a deputy that of the one on leave; a
 * return and a rejection say why.
 */
export function decideReview(
  application: ReviewedApplication,
  request: ReviewRequest,
  { accountId, onBehalfOf }: Reviewer,
): ReviewDecision {
  if ([accountId, onBehalfOf].includes(application.accountId)) return { kind: 'refused', because: 'own-application' }
  if (application.version !== request.version) return { kind: 'refused', because: 'changed-meanwhile' }
  if (!mayMove(applicationMoves, request.decision, application.state, 'reviewer')) {
    return { kind: 'refused', because: 'not-under-review' }
  }
  if (!isExplained(request)) return { kind: 'refused', because: 'reason-needed' }

  switch (request.decision) {
    case 'approve':
      return { kind: 'approved' }
    case 'return':
      return { kind: 'returned', reasons: request.reasons, fields: request.fields }
    case 'reject':
      return { kind: 'rejected', reasons: request.reasons }
  }
}

/** An approval speaks for itself; a return names reasons or fields; a rejection is about the whole, so it names reasons. */
function isExplained({ decision, reasons, fields }: ReviewRequest): boolean {
  if (decision === 'approve' || reasons.length > 0) return true
  return decision === 'return' && Object.keys(fields).length > 0
}

/** Whether a decision may still be undone: within the city's ten minutes, and only while nothing moved after it. */
export function decideUndo(
  decided: { readonly at: Instant; readonly versionAfter: number },
  application: { readonly version: number },
  now: Instant,
  within: Duration,
): 'undone' | 'review-undo-expired' | 'changed-meanwhile' {
  if (isBefore(plus(decided.at, within), now)) return 'review-undo-expired'
  return application.version === decided.versionAfter ? 'undone' : 'changed-meanwhile'
}
