import type { LocalDate } from '../../kernel/time'

/** The committee's standing resolution that lets a union admit without deciding on each applicant (Charter, 2). */
export interface StandingAuthorisation {
  readonly resolution: string
  readonly passedOn: LocalDate
  readonly chair: string
  /** The last day on which it holds. */
  readonly until: LocalDate
}

export interface AdmissionTerms {
  readonly admissionPolicy: 'review' | 'auto'
  readonly authorisation?: StandingAuthorisation
}

/** Why a union may not be set to these terms of admission; `auto` needs a resolution that is passed and holds today. */
export function admissionTermsRefused(
  { admissionPolicy, authorisation }: AdmissionTerms,
  today: LocalDate,
): 'authorisation-needed' | 'authorisation-out-of-date' | undefined {
  if (!authorisation) return admissionPolicy === 'auto' ? 'authorisation-needed' : undefined
  const { resolution, passedOn, chair, until } = authorisation
  if (resolution.trim() === '' || chair.trim() === '') return 'authorisation-needed'
  const holds = passedOn <= today && today <= until
  return admissionPolicy === 'auto' && !holds ? 'authorisation-out-of-date' : undefined
}
