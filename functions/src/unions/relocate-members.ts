import { withCarriedOver } from '@gongyou/shared/domain/membership/history'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { settledIn } from '../table/members-list'
import type { MembershipRecord } from '../table/people.entities'
import type { UnionRecord } from '../table/unions.entities'
import type { CarryingDeps } from './dependencies'
import { passThrough, type Carrying, type Pass } from './relocate'
import { standInsFor } from './stand-ins'

/**
 * Carries the members over, each in one write guarded by its version: never two memberships, never none, and a line in
 * the history that the member reads.
 */
export function relocateMembers(carrying: Carrying, deps: CarryingDeps): Promise<Pass> {
  const { relocation } = deps
  const destination = destinations(carrying, deps)
  return passThrough(
    (limit, from) => relocation.membersOf(carrying.from.unionId, limit, from),
    async (personId) => {
      const before = await relocation.membership(personId)
      if (!before || before.unionId !== carrying.from.unionId || !isMembershipHeld(before.state)) return 'not-there'
      const after = carriedOver(before, await destination(before), carrying, deps)
      return (await relocation.moveMember(after, before)) === 'saved' ? 'moved' : 'lost'
    },
    deps,
  )
}

/**
 * Of a merger: the successor. Of a dissolution: what stands in for the place where the member works, or lives if the
 * membership is kept without work.
 */
function destinations(
  { kind, from, into }: Carrying,
  deps: CarryingDeps,
): (membership: MembershipRecord) => Promise<UnionRecord> {
  if (kind === 'merge') return async () => into
  const known = new Map<string, Promise<UnionRecord>>()
  const standInAt = async (region: string) => {
    const [nearest] = (await standInsFor(region, deps)).filter(({ unionId }) => unionId !== from.unionId)
    return nearest ?? into
  }
  return async (membership) => {
    const region = await placeOf(membership, deps)
    if (region === undefined) return into
    const found = known.get(region) ?? standInAt(region)
    known.set(region, found)
    return found
  }
}

async function placeOf({ state, joined, applicationId }: MembershipRecord, { relocation }: CarryingDeps) {
  if (state !== 'retained') return joined?.region
  return (await relocation.application(applicationId))?.homeRegion
}

function carriedOver(
  before: MembershipRecord,
  union: UnionRecord,
  { changeId, kind, from }: Carrying,
  { now }: CarryingDeps,
): MembershipRecord {
  const at = now()
  const line = {
    at,
    event: kind === 'merge' ? ('union-merged' as const) : ('union-dissolved' as const),
    fromUnionId: from.unionId,
    toUnionId: union.unionId,
    changeId,
  }
  return {
    ...settledIn(before, union, at),
    carriedOver: withCarriedOver(before.carriedOver ?? [], line),
    version: before.version + 1,
  }
}
