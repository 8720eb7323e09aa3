/** `retained` is kept without work; `revoked` is an admission that was taken back. */
export const membershipStates = ['active', 'retained', 'leaving', 'left', 'expelled', 'revoked'] as const
export type MembershipState = (typeof membershipStates)[number]

/** Whether somebody in this state is a member: who left, was expelled or was taken back may join again. */
export function isMembershipHeld(state: MembershipState): boolean {
  return state === 'active' || state === 'retained' || state === 'leaving'
}

/** Whether a membership is neither ended nor frozen by a leaving: its holder moves, claims and is asked as ever. */
export function isMembershipInUse(state: MembershipState): state is 'active' | 'retained' {
  return state === 'active' || state === 'retained'
}
