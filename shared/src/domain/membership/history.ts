/** What can happen to a membership without the member doing anything, and is told to the member. */
export const membershipEvents = [
  'union-merging',
  'union-merged',
  'union-dissolving',
  'union-dissolved',
  'employer-question',
] as const
export type MembershipEvent = (typeof membershipEvents)[number]

/** A membership was carried over to another union because its own ended. */
export interface CarriedOver {
  readonly at: string
  readonly event: Extract<MembershipEvent, 'union-merged' | 'union-dissolved'>
  readonly fromUnionId: string
  readonly toUnionId: string
  /** The merger or dissolution by which it happened. */
  readonly changeId: string
}

/** As many as are embedded in a membership; of more only the latest. */
export const mostCarriedOver = 10

/** The history with one more line; the same change never twice. */
export function withCarriedOver(history: readonly CarriedOver[], line: CarriedOver): CarriedOver[] {
  const others = history.filter((each) => each.changeId !== line.changeId || each.fromUnionId !== line.fromUnionId)
  return [...others, line].slice(-mostCarriedOver)
}
