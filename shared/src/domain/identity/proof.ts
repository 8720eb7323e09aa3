/**
 * Proving to be somebody: name, ID number and a phone that WeChat vouches for belong together. Before that nobody is told
 * whether the number is known here at all; and the answer is the same for a number that is and for one that is not.
 */
export type ProofRefusal = 'phone-proof-needed' | 'identity-unproven' | 'identity-busy' | 'checks-used-up'

/** What the real-name check says: the three belong together, they do not, or nobody can tell at the moment. */
export type CheckAnswer = 'matched' | 'mismatched' | 'unchecked'

/** Why this answer proves nothing; nothing where it does. */
export function refusalOfCheck(answer: CheckAnswer): ProofRefusal | undefined {
  if (answer === 'matched') return undefined
  return answer === 'mismatched' ? 'identity-unproven' : 'identity-busy'
}
