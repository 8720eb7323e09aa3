import type { Answer } from '@gongyou/shared/contracts/contract'
import type { ApplicationRecord } from '../table/enrolment.entities'

export type Happening = Answer<'me.history'>['body']['items'][number]

/** Where a happening's name comes from: the event, or the step that was reached. */
type Entry = ApplicationRecord['timeline'][number]

/** What is worth a message: an answer, not a step on the way to one. */
const told: readonly string[] = [
  'returned',
  'rejected',
  'admitted',
  'displaced',
  'escalated',
  'undone',
  'struck',
  'lapsed',
  'transferred',
  'transfer-declined',
]

/** Every line of an application's timeline, the latest first. */
export function historyOf(application: ApplicationRecord, unionName: string): Happening[] {
  return application.timeline.map((entry, index) => happening(application, entry, index, unionName)).reverse()
}

/** Whether somebody else wrote the line and the worker should hear of it. */
export function isMessage({ what, by }: Happening): boolean {
  return by !== 'applicant' && told.includes(what)
}

function happening(application: ApplicationRecord, entry: Entry, index: number, unionName: string): Happening {
  return {
    id: `${application.applicationId}.${index}`,
    at: entry.at,
    what: entry.event ?? entry.step,
    by: entry.by,
    unionName,
    reasons: entry.reasons,
  }
}
