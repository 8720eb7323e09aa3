import type { CheckAnswer } from './proof'

/** How a member stands to the real-name check. */
export interface Verifiable {
  /** What the latest check said. */
  readonly realName: CheckAnswer
  /** A later check failed, and no person has decided yet. */
  readonly isUnverified: boolean
  /** A person of the union has judged since that this is who they say. */
  readonly wasConfirmed: boolean
}

export type VerificationRefusal = 'verified-already' | 'identity-settled' | 'decision-reason-needed'

/**
 * What a later check of a member comes to. A match proves; a mismatch casts doubt, and then only a person decides (PIPL
 * 24): no benefit is claimed until then, the membership stays. Where a person has decided before, a machine's word does
 * not undo it; no answer changes nothing.
 */
export type VerificationOutcome = 'proven' | 'doubted' | 'unchanged'

/**
 * What a check after the admission changes; `wasConfirmed` says whether a person has decided about this identity
 * before.
 */
export function outcomeOfLaterCheck(
  answer: CheckAnswer,
  { wasConfirmed }: Pick<Verifiable, 'wasConfirmed'>,
): VerificationOutcome {
  if (answer === 'matched') return 'proven'
  return answer === 'mismatched' && !wasConfirmed ? 'doubted' : 'unchanged'
}

/** Whether there is anything to check: who has matched and is not in doubt has nothing left to prove. */
export function mayVerify({ realName, isUnverified }: Verifiable): boolean {
  return realName !== 'matched' || isUnverified
}

/** What a member of staff decides about a member in doubt. */
export type IdentityDecision = 'confirm' | 'revoke'

/** Why the decision cannot be taken; nothing where it can. Whoever takes a membership back says why. */
export function refusalOfIdentityDecision(
  decision: IdentityDecision,
  { isUnverified }: Pick<Verifiable, 'isUnverified'>,
  reasons: readonly string[],
): VerificationRefusal | undefined {
  if (!isUnverified) return 'identity-settled'
  return decision === 'revoke' && reasons.length === 0 ? 'decision-reason-needed' : undefined
}
