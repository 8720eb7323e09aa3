import { yearsBetween, type LocalDate } from '../../kernel/time'

/** The applicant's facts that eligibility rests on, as read from the ID number. */
export interface EligibilityFacts {
  readonly bornOn: LocalDate
  readonly sex: 'male' | 'female'
  readonly papers: 'resident' | 'hong-kong-permit' | 'macao-permit' | 'taiwan-permit' | 'permanent-residence'
}

/** Completed years for men and women, and what a city does with applicants past them. */
export interface RetirementRule {
  readonly men: number
  readonly women: number
  readonly pastIt: 'allow' | 'review' | 'refuse'
}

/** Why a person and not the system has to look. */
export type ReviewGround = 'age-16-17' | 'past-retirement' | 'residence-permit'

export type Eligibility =
  | { readonly kind: 'eligible' }
  | { readonly kind: 'review'; readonly because: readonly ReviewGround[] }
  | { readonly kind: 'refused'; readonly because: 'under-16' | 'past-retirement' }

/**
 * Who may join: anybody of 16 or more (Labour Law 15). 16 and 17 go to a reviewer, as do residence permits and
 * permanent residence cards; who is past retirement age is allowed, reviewed or refused by the city's setting.
 */
export function eligibilityOf(applicant: EligibilityFacts, retirement: RetirementRule, today: LocalDate): Eligibility {
  const age = yearsBetween(applicant.bornOn, today)
  if (age < 16) return { kind: 'refused', because: 'under-16' }

  const retired = age >= (applicant.sex === 'male' ? retirement.men : retirement.women)
  if (retired && retirement.pastIt === 'refuse') return { kind: 'refused', because: 'past-retirement' }

  const grounds: ReviewGround[] = []
  if (age < 18) grounds.push('age-16-17')
  if (retired && retirement.pastIt === 'review') grounds.push('past-retirement')
  if (applicant.papers !== 'resident') grounds.push('residence-permit')
  return grounds.length === 0 ? { kind: 'eligible' } : { kind: 'review', because: grounds }
}
