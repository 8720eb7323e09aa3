/** One way to change a state: who may, from where, and where it leads. */
export interface Move<State extends string, Party extends string> {
  readonly by: Party
  readonly from: readonly State[]
  readonly to: State
}

/**
 * A lifecycle as a table, move by move. The same table draws the buttons, guards the move and feeds the test:
 * `{ withdraw: { by: 'applicant', from: ['open'], to: 'withdrawn' } } as const satisfies Moves<…>`.
 */
export type Moves<State extends string, Party extends string> = Record<string, Move<State, Party>>

/** Whether this party may make this move in this state. */
export function mayMove<Name extends string, State extends string, Party extends string>(
  moves: Record<Name, Move<State, Party>>,
  name: Name,
  state: State,
  by: Party,
): boolean {
  const move = moves[name]
  return move.by === by && move.from.includes(state)
}

/** The moves open to this party in this state, in the order of the table. */
export function movesFrom<Name extends string, State extends string, Party extends string>(
  moves: Record<Name, Move<State, Party>>,
  state: State,
  by: Party,
): Name[] {
  return (Object.keys(moves) as Name[]).filter((name) => mayMove(moves, name, state, by))
}
