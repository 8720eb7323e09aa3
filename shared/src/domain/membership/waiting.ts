/** Unions in which a member waits for one nearer to the work: joined first, placed later, a full member meanwhile. */
const waitingKinds = ['turnover-pool', 'online-home', 'village', 'incubator'] as const

/** Whether members of a union of this kind are proposed a union nearer to their work. */
export function isWaitingKind(kind: string): boolean {
  return waitingKinds.some((each) => each === kind)
}

/** A member who waits, or does not. */
export interface Waiting {
  readonly waitingSince?: string
}

/**
 * Since when a member waits who comes to a union of this kind at that moment. From one place of waiting to the next the
 * wait goes on; with the first union that is none it is over.
 */
export function waitingSince({ waitingSince: since }: Waiting, kind: string, at: string): string | undefined {
  return isWaitingKind(kind) ? (since ?? at) : undefined
}
