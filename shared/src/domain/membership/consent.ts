import { isMembershipHeld, type MembershipState } from './states'

/**
 * Withdrawing a consent (PIPL 15): as easy as giving it, and what follows is said before. Without the ID number nobody can
 * be told from another, so a membership cannot be kept without it: its holder leaves, and everything is erased in time.
 * Before there is a membership it is the application that is taken back.
 */
export const withdrawalFollows = ['leaves', 'withdraws-application'] as const
export type WithdrawalFollows = (typeof withdrawalFollows)[number]

/** What would follow; nothing where no consent is in use any more. */
export function whatWithdrawalFollows(standing: {
  readonly membership?: MembershipState
  readonly isApplying: boolean
}): WithdrawalFollows | undefined {
  if (standing.membership !== undefined && isMembershipHeld(standing.membership)) return 'leaves'
  return standing.isApplying ? 'withdraws-application' : undefined
}
