import { isFastAt, type FastLaneWindow } from '@gongyou/shared/domain/codes/fast-lane'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { CodeRecord } from './unions.entities'

/** Whether this code is fast now: whoever comes through it is checked and admitted at once. */
export function isFastNow(code: CodeRecord, now: Instant): boolean {
  return isFastAt({ ...code, fastLaneWindow: code.fastLaneWindow as FastLaneWindow | undefined }, now)
}
