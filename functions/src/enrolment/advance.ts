import type { ApplicationState } from '@gongyou/shared/domain/enrolment/lifecycle'
import { happened, type TimelineEntry, type TimelineEvent } from '@gongyou/shared/domain/enrolment/timeline'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { ApplicationRecord } from '../table/enrolment.entities'

interface Advance {
  readonly state: ApplicationState
  readonly event: TimelineEvent
  readonly by: TimelineEntry['by']
  readonly at: Instant
  readonly reasons?: readonly string[]
  readonly dueOn?: string
}

/** The application after an event beside its steps: one version on, with one more line in its timeline. */
export function advanced(
  application: ApplicationRecord,
  { state, event, by, at, reasons, dueOn }: Advance,
): ApplicationRecord {
  const entry = happened(event, application.step, by, at, reasons)
  return {
    ...application,
    state,
    version: application.version + 1,
    dueOn,
    timeline: [...application.timeline, storedEntry(entry)],
  }
}

/** A timeline entry as the table takes it. */
export function storedEntry({ reasons, ...entry }: TimelineEntry): ApplicationRecord['timeline'][number] {
  return { ...entry, reasons: [...reasons] }
}
