import type { Eligibility } from './eligibility'
import type { RealName } from './flags'

/** Who else stands behind the ID number of an application that has just come in. */
export type NationalIdHolder =
  | { readonly kind: 'nobody' }
  /** The applicant's own account, from an application that did not end in a membership. */
  | { readonly kind: 'own-account' }
  | { readonly kind: 'another-account'; readonly isMember: boolean; readonly realName: RealName }

/** What is known when an application has come in, read and checked. */
export interface SubmissionFacts {
  readonly eligibility: Exclude<Eligibility, { kind: 'refused' }>
  readonly realName: RealName
  readonly phone: 'proven' | 'unproven' | 'elsewhere'
  readonly holder: NationalIdHolder
  /** The applicant's account acts for a member already. */
  readonly isMember: boolean
  /** The ID number stands in the city's existing base of members. */
  readonly inExistingBase: boolean
}

export type SubmissionDecision =
  | { readonly kind: 'refused'; readonly because: 'already-member' | 'member-elsewhere' }
  | {
      readonly kind: 'accepted'
      /** Whether this application takes the lock on the ID number, takes it over, or stands beside it without. */
      readonly nationalId: 'locks' | 'displaces' | 'stands-beside'
      /** Every check passed: a union with a standing authorisation may admit without a person deciding. */
      readonly everyCheckPasses: boolean
    }

/**
 * What becomes of an application that has just come in.
 *
 * One person, one membership: the number of somebody who is a member, here or in the existing base, never joins again.
 * To a stranger that shows as an ordinary application under review; only whoever passes the real-name check with a
 * proven phone learns where the membership is. Whoever passes it takes the number over from an applicant who has not.
 */
export function decideSubmission(facts: SubmissionFacts): SubmissionDecision {
  if (facts.isMember) return { kind: 'refused', because: 'already-member' }
  const isProven = facts.realName === 'matched' && facts.phone === 'proven'
  if (facts.inExistingBase && isProven) return { kind: 'refused', because: 'member-elsewhere' }

  const nationalId = facts.inExistingBase ? 'stands-beside' : claimOn(facts)
  return { kind: 'accepted', nationalId, everyCheckPasses: nationalId !== 'stands-beside' && checksPass(facts) }
}

function claimOn({ holder, realName }: SubmissionFacts): 'locks' | 'displaces' | 'stands-beside' {
  if (holder.kind !== 'another-account') return 'locks'
  const mayDisplace = realName === 'matched' && holder.realName !== 'matched' && !holder.isMember
  return mayDisplace ? 'displaces' : 'stands-beside'
}

function checksPass(facts: SubmissionFacts): boolean {
  return facts.eligibility.kind === 'eligible' && facts.realName === 'matched' && facts.phone === 'proven'
}
