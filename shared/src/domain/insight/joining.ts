import type { LocalDate } from '../../kernel/time'

/** How somebody became a member, as it was on that day: moving house or union later does not rewrite it. */
export interface Joining {
  readonly unionId: string
  readonly on: LocalDate
  readonly occupation: string
  /** How the application came in. */
  readonly channel: string
  /** Township of the workplace where it is known, else the narrowest region that is. */
  readonly region?: string
  /** Where the scanned code hangs. */
  readonly codeKind?: string
  /** The code that was scanned; absent in records of before codes were counted. */
  readonly code?: string
}

/** What counting asks of a membership: is somebody a member by it, no longer, or was the admission itself taken back? */
export type Standing = 'held' | 'ended' | 'taken-back'

export interface CountedMembership {
  readonly personId: string
  /** Raised by every change. */
  readonly version: number
  readonly standing: Standing
  /** Absent where a membership was brought along from elsewhere: joined once, moved after. */
  readonly joining?: Joining
  /** The application that led to it: one that is held again by the same was never joined anew. */
  readonly applicationId?: string
}

/** A membership before and after one change of it. */
export interface MembershipChange {
  readonly before?: CountedMembership
  readonly after?: CountedMembership
}

/** One joining to be counted, or one to be counted out again. */
export interface JoinFact {
  /** The same whenever and wherever the change is met again, and no other change's. */
  readonly id: string
  readonly weight: 1 | -1
  readonly joining: Joining
}

/**
 * What a change means for the count. A membership that becomes held is a joining; one whose admission is taken back
 * was none, on the day on which it had counted. Whoever leaves or is expelled did join, and joins again by an application
 * of its own; one whose expulsion is lifted has joined once.
 */
export function joinFactIn({ before, after }: MembershipChange): JoinFact | undefined {
  if (!after) return undefined
  const id = `${after.personId}.${after.version}`
  const wasHeld = before?.standing === 'held'
  const isTheSame = before?.applicationId !== undefined && before.applicationId === after.applicationId
  if (before?.standing === 'ended' && isTheSame) return undefined
  if (!wasHeld && after.standing === 'held') return after.joining && { id, weight: 1, joining: after.joining }
  if (wasHeld && after.standing === 'taken-back') return before.joining && { id, weight: -1, joining: before.joining }
  return undefined
}

/** The facts of one day in one union, each once. */
export interface UnionDay {
  readonly unionId: string
  readonly on: LocalDate
  readonly facts: readonly JoinFact[]
}

/** Sorts facts by union and day; one that is there twice stays once. */
export function unionDaysOf(facts: readonly JoinFact[]): UnionDay[] {
  const days = new Map<string, { unionId: string; on: LocalDate; facts: Map<string, JoinFact> }>()
  for (const fact of facts) {
    const { unionId, on } = fact.joining
    const key = `${unionId} ${on}`
    const day = days.get(key) ?? { unionId, on, facts: new Map() }
    day.facts.set(fact.id, fact)
    days.set(key, day)
  }
  return [...days.values()].map((day) => ({ ...day, facts: [...day.facts.values()] }))
}
