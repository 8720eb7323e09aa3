import type { LocalDate } from '../../kernel/time'
import type { ApplicationState } from './lifecycle'

/** What a deadline rests on: the last day for the next move, of the union or of the applicant. */
export interface DueApplication {
  readonly state: ApplicationState
  readonly dueOn?: string
}

export type OverdueDecision = 'in-time' | 'escalates' | 'lapses'

/**
 * What a missed deadline does. A union that has not answered loses the application to its parent union, level by level;
 * a returned application or an invitation that nobody touched lapses. A machine never rejects.
 */
export function decideOverdue({ state, dueOn }: DueApplication, today: LocalDate): OverdueDecision {
  if (dueOn === undefined || today <= dueOn) return 'in-time'
  if (state === 'open') return 'escalates'
  return state === 'returned' || state === 'invited' ? 'lapses' : 'in-time'
}
