import type { Instant } from '@gongyou/shared/kernel/time'
import { useEffect, useState } from 'react'
import { everySecond } from '../platform/clock'
import { momentWords } from './calendar'

/** The minute by the phone's clock, `2026年11月16日 09:30`, followed. */
export function useMinute(now: () => Instant): string {
  const [minute, setMinute] = useState(() => momentWords(now()))
  useEffect(() => everySecond(() => setMinute(momentWords(now()))), [now])
  return minute
}
