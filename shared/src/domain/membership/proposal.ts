import { isBefore, plus, type Duration, type Instant } from '../../kernel/time'
import type { MembershipState } from './states'

/**
 * Re-placement (分流): a member of a pool, an online home, a village's union or an incubator is proposed a union nearer to
 * the work, or none. The placement rule finds it; here stands what becomes of what it found.
 */

/** The placement rules, by number, that lead nearer to the work: the employer's union, the trade's, the joint one. */
const nearerRules: readonly number[] = [2, 3, 4]
const employersRule = 2

/** Those of the city's order of rules by which a union nearer to the work is looked for. */
export function nearerRulesIn(order: readonly number[]): number[] {
  return order.filter((rule) => nearerRules.includes(rule))
}

/** What is proposed to a member, or that there is nothing to propose. */
export interface Proposal {
  readonly unionId?: string
  readonly unionName?: string
  /** The placement rule that gave it. */
  readonly rule?: number
  readonly reasons: readonly string[]
  /** Since when it is this and nothing else. */
  readonly at: string
  /** The member was asked whether to be shown to the employer's union, or has said yes. */
  readonly answer?: 'asked' | 'yes'
}

/** A member as far as it tells what may be proposed. */
export interface ProposedTo {
  readonly state: MembershipState
  readonly unionId: string
  readonly openTransferId?: string
  readonly declinedUnionIds?: readonly string[]
  readonly proposal?: Proposal
}

/** What the placement rule gives, read with the union at the employer or without it. */
export interface FoundUnion {
  readonly unionId: string
  readonly unionName: string
  readonly rule: number
  readonly reasons: readonly string[]
}

export type ProposalDecision =
  | { readonly kind: 'stands' }
  | { readonly kind: 'proposed'; readonly proposal: Proposal }
  /** The union at the employer is out of the question: look for another. `unanswered`: it was asked about in vain. */
  | { readonly kind: 'look-further'; readonly unanswered: boolean }

/**
 * What a member is proposed today. The union at the employer is a question to the member first, and reaches staff after a
 * yes only: nobody is shown to an employer unasked. A union that the member would not have is not proposed again.
 *
 * @param answerWithin How long a question waits before another union is looked for.
 */
export function decideProposal(
  member: ProposedTo,
  found: FoundUnion | undefined,
  now: Instant,
  answerWithin: Duration,
): ProposalDecision {
  const { proposal, declinedUnionIds = [] } = member
  if (!found || found.unionId === member.unionId) return settled(proposal, { reasons: ['none-nearer'], at: now })
  const isDeclined = declinedUnionIds.includes(found.unionId)
  if (found.rule !== employersRule) {
    return settled(proposal, isDeclined ? { reasons: ['declined-before'], at: now } : { ...found, at: now })
  }
  if (isDeclined) return { kind: 'look-further', unanswered: false }
  if (proposal?.unionId !== found.unionId || proposal.answer === undefined) {
    return { kind: 'proposed', proposal: { ...found, at: now, answer: 'asked' } }
  }
  const isLate = proposal.answer === 'asked' && isBefore(plus(proposal.at as Instant, answerWithin), now)
  return isLate ? { kind: 'look-further', unanswered: true } : { kind: 'stands' }
}

/** What staff see of a proposal: nothing while the member has not answered. */
export function shownToStaff(proposal: Proposal | undefined): (Proposal & FoundUnion) | undefined {
  if (proposal?.unionId === undefined || proposal.answer === 'asked') return undefined
  const { unionId, unionName = '', rule = 0 } = proposal
  return { ...proposal, unionId, unionName, rule }
}

/** The union at the employer about which a member is being asked. */
export function askedAbout(proposal: Proposal | undefined): FoundUnion | undefined {
  if (proposal?.answer !== 'asked') return undefined
  return shownToStaff({ ...proposal, answer: 'yes' })
}

/** What has not changed is left as it stands, with its date. */
function settled(before: Proposal | undefined, proposal: Proposal): ProposalDecision {
  const isSame = before?.unionId === proposal.unionId && before?.unionName === proposal.unionName
  const stands = before !== undefined && isSame && before.rule === proposal.rule && before.answer === undefined
  return stands ? { kind: 'stands' } : { kind: 'proposed', proposal }
}
