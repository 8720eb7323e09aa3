import { seenDaysOf } from '@gongyou/shared/domain/insight/join-counts'
import type { JoinCounts } from '@gongyou/shared/domain/insight/join-counts'
import { joinFactIn, unionDaysOf } from '@gongyou/shared/domain/insight/joining'
import { countedMembership } from '../../src/insight/counted-membership'
import { whoSees } from '../../src/insight/fold-joins'
import type { Directory } from '../../src/table/directory.repository'
import type { MembershipRecord } from '../../src/table/people.entities'

/** A union's day with what it counted itself, where anybody joined in it directly. */
export interface CountedJoinings {
  readonly unionId: string
  readonly on: string
  readonly counts: JoinCounts
  readonly own?: { readonly factIds: readonly string[]; readonly above: readonly string[] }
}

/** The counters as the stream would have left them, had it been on while the city came to be. */
export async function countedJoinings(
  memberships: readonly MembershipRecord[],
  directory: Directory,
): Promise<CountedJoinings[]> {
  const facts = memberships
    .map((after) => joinFactIn({ after: countedMembership(after) }))
    .filter((fact) => fact !== undefined)
  const days = await Promise.all(
    unionDaysOf(facts).map(async (day) => ({ ...day, above: await whoSees(day.unionId, directory) })),
  )
  const own = new Map(
    days.map(({ unionId, on, facts: counted, above }) => [
      `${unionId} ${on}`,
      { factIds: counted.map(({ id }) => id), above },
    ]),
  )
  return seenDaysOf(days).map((seen) => ({ ...seen, own: own.get(`${seen.unionId} ${seen.on}`) }))
}
