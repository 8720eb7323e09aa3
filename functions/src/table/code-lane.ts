import { isFastAt, type FastLaneWindow } from '@gongyou/shared/domain/codes/fast-lane'
import { isExpired } from '@gongyou/shared/domain/codes/lifetime'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { CodeRecord } from './unions.entities'

/** Whether this code is fast now: whoever comes through it is checked and admitted at once. */
export function isFastNow(code: CodeRecord, now: Instant): boolean {
  const { fastLaneWindow, expiresAt } = code as { fastLaneWindow?: FastLaneWindow; expiresAt?: Instant }
  return isFastAt({ ...code, fastLaneWindow, expiresAt }, now)
}

/** Whether whoever scans this very code now is led on by it; otherwise to its union's page all the same. */
export function isInUse({ state, expiresAt }: CodeRecord, now: Instant): boolean {
  return state === 'active' && !isExpired({ expiresAt: expiresAt as Instant | undefined }, now)
}
