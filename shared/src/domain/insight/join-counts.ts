import type { LocalDate } from '../../kernel/time'
import type { JoinFact, Joining, UnionDay } from './joining'

/** Name -> how many. */
export type Tally = Readonly<Record<string, number>>

/** How many joined, and the same number by each of four questions; whoever has no answer to one is in the total only. */
export interface JoinCounts {
  readonly total: number
  readonly byRegion: Tally
  readonly byOccupation: Tally
  readonly byChannel: Tally
  readonly byCodeKind: Tally
}

export const noJoins: JoinCounts = { total: 0, byRegion: {}, byOccupation: {}, byChannel: {}, byCodeKind: {} }

/** What facts come to. Counting out what is not among them leaves numbers below nought: they are to be added. */
export function countsOf(facts: readonly JoinFact[]): JoinCounts {
  const by = (answer: (joining: Joining) => string | undefined) => tallyOf(facts, answer)
  return {
    total: facts.reduce((sum, { weight }) => sum + weight, 0),
    byRegion: by(({ region }) => region),
    byOccupation: by(({ occupation }) => occupation),
    byChannel: by(({ channel }) => channel),
    byCodeKind: by(({ codeKind }) => codeKind),
  }
}

/** Both together, part by part. In whatever order counts are added, the sum is the same. */
export function addCounts(one: JoinCounts, other: JoinCounts): JoinCounts {
  return {
    total: one.total + other.total,
    byRegion: addTallies(one.byRegion, other.byRegion),
    byOccupation: addTallies(one.byOccupation, other.byOccupation),
    byChannel: addTallies(one.byChannel, other.byChannel),
    byCodeKind: addTallies(one.byCodeKind, other.byCodeKind),
  }
}

/** The joinings of one day as one union sees them: its own, or those of all below it. */
export interface SeenDay {
  readonly unionId: string
  readonly on: LocalDate
  readonly counts: JoinCounts
}

/** What each union is to add for each day: the union joined and everyone named above it, a person once for each. */
export function seenDaysOf(days: readonly (UnionDay & { readonly above: readonly string[] })[]): SeenDay[] {
  const seen = new Map<string, { unionId: string; on: LocalDate; facts: JoinFact[] }>()
  for (const { unionId, on, facts, above } of days) {
    for (const seer of new Set([unionId, ...above])) {
      const key = `${seer} ${on}`
      const day = seen.get(key) ?? { unionId: seer, on, facts: [] }
      day.facts.push(...facts)
      seen.set(key, day)
    }
  }
  return [...seen.values()].map(({ unionId, on, facts }) => ({ unionId, on, counts: countsOf(facts) }))
}

function tallyOf(facts: readonly JoinFact[], answer: (joining: Joining) => string | undefined): Tally {
  const tally: Record<string, number> = {}
  for (const { weight, joining } of facts) {
    const name = answer(joining)
    if (name !== undefined) tally[name] = (tally[name] ?? 0) + weight
  }
  return withoutNoughts(tally)
}

function addTallies(one: Tally, other: Tally): Tally {
  const sum: Record<string, number> = { ...one }
  for (const [name, count] of Object.entries(other)) sum[name] = (sum[name] ?? 0) + count
  return withoutNoughts(sum)
}

function withoutNoughts(tally: Tally): Tally {
  return Object.fromEntries(Object.entries(tally).filter(([, count]) => count !== 0))
}
