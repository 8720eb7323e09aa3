import type { LocalDate } from '../../kernel/time'

/**
 * The committee's standing resolution that lets a union's applicants in without a person deciding each time. Admitting
 * is the committee's own act (Charter of the trade unions, 2), so without one `auto` admits nobody.
 */
export interface Authorisation {
  readonly resolution: string
  readonly passedOn: LocalDate
  readonly chair: string
  /** The last day on which it holds. */
  readonly until: LocalDate
}

export interface AdmittingUnion {
  readonly admissionPolicy: 'review' | 'auto'
  readonly authorisation?: Authorisation
}

/** Whether the union admits by authorisation today. */
export function admitsByAuthorisation(union: AdmittingUnion, today: LocalDate): boolean {
  return union.admissionPolicy === 'auto' && holds(union.authorisation, today)
}

function holds(authorisation: Authorisation | undefined, today: LocalDate): boolean {
  return authorisation !== undefined && authorisation.passedOn <= today && today <= authorisation.until
}
