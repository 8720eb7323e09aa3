import type { QueueItem } from '@gongyou/shared/contracts/contract'
import { isApprovableAtOnce } from '@gongyou/shared/domain/enrolment/flags'

/** The most that one page of the queue and one batch hold. */
export const mostAtOnce = 100

/** Those who can be approved without a closer look. */
export function approvableAtOnce(items: readonly QueueItem[]): QueueItem[] {
  return items.filter(({ applicant, flags }) => isApprovableAtOnce(applicant.realName, flags))
}

/** `27位可直接通过 · 3位要看看`; of a queue that goes on behind this page it says so. */
export function queueSummary(items: readonly QueueItem[], goesOn: boolean): string {
  if (items.length === 0) return '都办完了'
  const atOnce = approvableAtOnce(items).length
  const summary = `${atOnce}位可直接通过 · ${items.length - atOnce}位要看看`
  return goesOn ? `前${items.length}位里：${summary}` : summary
}
