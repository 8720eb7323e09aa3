import type { Refused } from '@gongyou/shared/contracts/kit'
import type { Instant } from '@gongyou/shared/kernel/time'

/** How often something happened in one minute; kept on an item that is written anyway. */
export interface MinuteCount {
  readonly minute: string
  readonly count: number
}

/** The count with one more, or a refusal with the seconds to wait. Only what succeeds is saved, so only that counts. */
export function countInMinute(before: MinuteCount | undefined, limit: number, now: Instant): MinuteCount | Refused {
  const minute = now.slice(0, 16)
  const count = before?.minute === minute ? before.count : 0
  if (count >= limit) return { problem: 'too-many-requests', retryAfter: 60 - Number(now.slice(17, 19)) }
  return { minute, count: count + 1 }
}
