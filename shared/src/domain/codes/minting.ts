import type { Instant } from '../../kernel/time'
import type { FastLaneWindow } from './fast-lane'
import type { CodeRefusal } from './refusals'

/** The union that a code shall lead to. */
export interface MintingUnion {
  readonly isActive: boolean
  /** Holds a standing authorisation today, and so may admit without a person deciding each time. */
  readonly admitsByAuthorisation: boolean
}

export interface MintingRequest {
  readonly fastLane: boolean
  readonly fastLaneWindow?: FastLaneWindow
}

export type MintingDecision = { readonly kind: 'granted' } | { readonly kind: 'refused'; readonly because: CodeRefusal }

const refused = (because: CodeRefusal): MintingDecision => ({ kind: 'refused', because })

/**
 * Whether a code may be minted. Admitting at once is the committee's own act, so a fast lane asks for its authorisation;
 * where that runs out later, enrolment admits into the pool.
 */
export function decideMinting(request: MintingRequest, union: MintingUnion, now: Instant): MintingDecision {
  if (!union.isActive) return refused('code-union-ended')
  if (request.fastLane && !union.admitsByAuthorisation) return refused('fast-lane-unauthorised')
  const wrong = windowRefusal(request, now)
  return wrong ? refused(wrong) : { kind: 'granted' }
}

/** What is wrong with a window: it belongs to a fast lane, ends after it begins, and has not ended yet. */
export function windowRefusal(
  { fastLane, fastLaneWindow }: MintingRequest,
  now: Instant,
): 'window-without-fast-lane' | 'window-over' | undefined {
  if (!fastLaneWindow) return undefined
  if (!fastLane) return 'window-without-fast-lane'
  const { from, until } = fastLaneWindow
  return from < until && now < until ? undefined : 'window-over'
}
