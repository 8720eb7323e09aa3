export type MembershipState = 'active' | 'retained' | 'leaving' | 'left' | 'expelled' | 'revoked'

/** Whether somebody in this state is a member: who left, was expelled or was taken back may join again. */
export function isMembershipHeld(state: MembershipState): boolean {
  return state === 'active' || state === 'retained' || state === 'leaving'
}
