import type { CitySettings } from '@gongyou/shared/contracts/settings'
import { admittedBy } from '@gongyou/shared/domain/enrolment/timeline'
import type { TimelineEntry } from '@gongyou/shared/domain/enrolment/timeline'
import { addDays, localDateOf } from '@gongyou/shared/kernel/time'
import type { Instant } from '@gongyou/shared/kernel/time'
import { advanced, storedEntry } from '../../src/enrolment/advance'
import { admitsToday } from '../../src/table/sorting'
import type { ApplicationRecord } from '../../src/table/enrolment.entities'
import type { UnionRecord } from '../../src/table/unions.entities'
import type { Outcome } from './city-plan'

/** An application after everything that happened to it since it came in. */
export function lived(
  received: ApplicationRecord,
  outcome: Outcome,
  union: UnionRecord,
  settings: Pick<CitySettings, 'lapseDays'>,
): ApplicationRecord {
  switch (outcome.kind) {
    case 'open':
      return received
    case 'invited':
      return invited(received)
    case 'returned':
      return returned(received, outcome, settings)
    case 'rejected':
      return advanced(received, {
        state: 'rejected',
        event: 'rejected',
        by: 'union',
        at: outcome.at,
        reasons: outcome.reasons,
      })
    case 'withdrawn':
      return advanced(received, { state: 'withdrawn', event: 'withdrawn', by: 'applicant', at: outcome.at })
    case 'lapsed': {
      const { returnedAt, at, reasons } = outcome
      const before = returned(received, { at: returnedAt, reasons, fields: {} }, settings)
      return advanced(before, { state: 'lapsed', event: 'lapsed', by: 'system', at })
    }
    case 'admitted':
      return admitted(received, outcome.at, union)
    case 'closed': {
      const { at, completedAt } = outcome
      const steps = [
        { step: 'profile-completed', at: completedAt, by: 'applicant', reasons: [] },
        { step: 'verified', at: completedAt, by: 'system', reasons: [] },
      ] as const
      return { ...withSteps(admitted(received, at, union), steps), state: 'closed', step: 'verified' }
    }
  }
}

/** Whether nobody had to decide: the union's authorisation let the applicant in at once. */
export function isAdmittedAtOnce({ waitingSince }: ApplicationRecord, at: Instant, union: UnionRecord): boolean {
  return at === waitingSince && admitsToday(union, localDateOf(at))
}

/** Entered by others, and nothing yet by the worker. */
function invited(received: ApplicationRecord): ApplicationRecord {
  const timeline = received.timeline.slice(0, 1).map((entry) => ({ ...entry, by: 'union' as const }))
  return { ...received, state: 'invited', step: 'submitted', channel: 'bulk', dueOn: undefined, timeline }
}

function returned(
  received: ApplicationRecord,
  { at, reasons, fields }: Pick<Extract<Outcome, { kind: 'returned' | 'rejected' }>, 'at' | 'reasons' | 'fields'>,
  { lapseDays }: Pick<CitySettings, 'lapseDays'>,
): ApplicationRecord {
  const dueOn = addDays(localDateOf(at), lapseDays)
  return {
    ...advanced(received, { state: 'returned', event: 'returned', by: 'union', at, reasons, dueOn }),
    returned: { reasons: [...reasons], fields: { ...fields } },
  }
}

function admitted(received: ApplicationRecord, at: Instant, union: UnionRecord): ApplicationRecord {
  const by = isAdmittedAtOnce(received, at, union) ? 'system' : 'union'
  return { ...withSteps(received, admittedBy(by, at)), state: 'admitted', step: 'admitted', dueOn: undefined }
}

function withSteps(application: ApplicationRecord, steps: readonly TimelineEntry[]): ApplicationRecord {
  return {
    ...application,
    version: application.version + 1,
    timeline: [...application.timeline, ...steps.map(storedEntry)],
  }
}
