/** What can happen to a person, and is told to that person; moves and applications tell their own story. */
export const personEvents = [
  'adopted',
  'name-corrected',
  'occupation-corrected',
  'phone-changed',
  'phone-released',
  'recovery-asked',
  'recovery-stopped',
  'recovery-withdrawn',
  'recovered',
  'identity-doubted',
  'identity-confirmed',
  'identity-refuted',
  'consented',
  'still-here-asked',
  'looked-at',
] as const
export type PersonEvent = (typeof personEvents)[number]

/** One line of what the person reads of it. */
export interface PersonTurn {
  readonly at: string
  readonly what: PersonEvent
  readonly by: 'system' | 'applicant' | 'union'
  /** What belongs to it, masked where it is personal: a new number, why somebody stopped it. */
  readonly reasons: readonly string[]
}

/** As many as are embedded in one item; of more only the latest. */
export const mostTurns = 30

/** The history with one more line; what lies further back than the item holds is let go of. */
export function withTurn<T extends PersonTurn>(turns: readonly T[] | undefined, turn: T): T[] {
  return [...(turns ?? []), turn].slice(-mostTurns)
}
