import type { Instant } from '../../kernel/time'
import type { Step } from './lifecycle'

/** Something that happened beside the eight steps. */
export type TimelineEvent =
  | 'returned'
  | 'rejected'
  | 'corrected'
  | 'withdrawn'
  | 'second-look'
  | 'undone'
  | 'struck'
  | 'displaced'
  | 'escalated'
  | 'lapsed'
  | 'union-changed'

/** One line of what an applicant sees of the application's way: no officer's name, ever. */
export interface TimelineEntry {
  readonly step: Step
  readonly at: Instant
  readonly by: 'system' | 'applicant' | 'union'
  readonly event?: TimelineEvent
  readonly reasons: readonly string[]
}

/** The first four steps, which the system takes at once when an application arrives. */
export function received(at: Instant, placementReasons: readonly string[]): TimelineEntry[] {
  return [
    { step: 'submitted', at, by: 'applicant', reasons: [] },
    { step: 'sorted', at, by: 'system', reasons: [...placementReasons] },
    { step: 'prechecked', at, by: 'system', reasons: [] },
    { step: 'assigned', at, by: 'system', reasons: [] },
  ]
}

/** The two steps of an admission: by a union's reviewer, or by the system under the union's authorisation. */
export function admittedBy(by: 'union' | 'system', at: Instant, reasons: readonly string[] = []): TimelineEntry[] {
  return [
    { step: 'identity-reviewed', at, by, reasons: [...reasons] },
    { step: 'admitted', at, by, reasons: [] },
  ]
}

/** An event at a step that stays as it is. */
export function happened(
  event: TimelineEvent,
  step: Step,
  by: TimelineEntry['by'],
  at: Instant,
  reasons: readonly string[] = [],
): TimelineEntry {
  return { step, at, by, event, reasons: [...reasons] }
}
