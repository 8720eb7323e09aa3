import type { Instant } from '../../kernel/time'
import type { CodeState } from './code-states'
import { isExpired } from './lifetime'

/** When a code is fast; `until` is the first moment at which it no longer is. */
export interface FastLaneWindow {
  readonly from: Instant
  readonly until: Instant
}

export interface FastLaneCode {
  readonly state: CodeState
  readonly fastLane: boolean
  /** Absent: at all times. */
  readonly fastLaneWindow?: FastLaneWindow
  readonly expiresAt?: Instant
}

/** Whether whoever comes through this code now is in the fast lane. Outside its window it is an ordinary code. */
export function isFastAt(code: FastLaneCode, now: Instant): boolean {
  const { state, fastLane, fastLaneWindow } = code
  if (state !== 'active' || !fastLane || isExpired(code, now)) return false
  return fastLaneWindow === undefined || (fastLaneWindow.from <= now && now < fastLaneWindow.until)
}
