import type { QueueItem } from '@gongyou/shared/contracts/contract'
import { applicationOf, noOne, union } from './people'

/** A reviewer of the test union; with `chair`, the one who confirms its weekly lists. */
export const reviewerOf = (more: { readonly chair?: boolean } = {}) => ({
  ...noOne,
  person: { id: 'person-7', version: 1, name: '陈审核', nationalId: '**************0028' },
  staff: [{ role: 'reviewer' as const, unionId: union.id, unionName: union.name, ...more }],
})

/** A row of the queue: an invented courier, whose real name matched unless `more` says otherwise. */
export function waiting(
  id: string,
  name: string,
  more: Partial<QueueItem['applicant']> = {},
  flags: QueueItem['flags'] = [],
): QueueItem {
  return {
    application: applicationOf({ id, version: 7 }),
    applicant: { name, nationalId: '**************0012', age: 33, occupation: 'courier', realName: 'matched', ...more },
    flags,
    waitingSince: '2026-11-16T01:30:00.000Z',
    dueOn: '2026-11-19',
  }
}
