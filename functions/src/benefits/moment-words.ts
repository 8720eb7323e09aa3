import { minutes, plus, type Instant } from '@gongyou/shared/kernel/time'

/** A moment as people in China say it: `11月16日 09:00`. */
export function momentWords(at: Instant): string {
  const local = plus(at, minutes(8 * 60))
  return `${Number(local.slice(5, 7))}月${Number(local.slice(8, 10))}日 ${local.slice(11, 16)}`
}
