import type { CarryingDeps } from './dependencies'
import { inTurn, passThrough, type Carrying, type Pass } from './relocate'

/**
 * Hands over what waits at the end of memberships: leavings that the committee has not confirmed, with the same day on
 * which they take effect, and expulsions whose next step the union takes.
 */
export function relocateDepartures(carrying: Carrying, deps: CarryingDeps): Promise<Pass> {
  return inTurn([() => relocateLeavings(carrying, deps), () => relocateExpulsions(carrying, deps)])
}

function relocateLeavings(carrying: Carrying, deps: CarryingDeps): Promise<Pass> {
  const { relocation } = deps
  return passThrough(
    (limit, start) => relocation.leavingsFrom(carrying.from.unionId, limit, start),
    async (leavingId) => {
      const before = await relocation.leaving(leavingId)
      if (before?.state !== 'asked' || before.responsibleUnionId !== carrying.from.unionId) return 'not-there'
      return outcomeOf(await relocation.moveLeaving(handedOver(before, carrying), before))
    },
    deps,
  )
}

function relocateExpulsions(carrying: Carrying, deps: CarryingDeps): Promise<Pass> {
  const { relocation } = deps
  return passThrough(
    (limit, start) => relocation.expulsionsFrom(carrying.from.unionId, limit, start),
    async (expulsionId) => {
      const before = await relocation.expulsion(expulsionId)
      if (before?.responsibleUnionId !== carrying.from.unionId) return 'not-there'
      return outcomeOf(await relocation.moveExpulsion(handedOver(before, carrying), before))
    },
    deps,
  )
}

interface Waiting {
  readonly move: { readonly fromUnionId: string }
  readonly responsibleUnionId: string
  readonly version: number
}

/** What its own members asked for goes where they go; what it had to answer for others, to whoever stands above these. */
function handedOver<W extends Waiting>(before: W, { from, into, heir }: Carrying): W {
  const { hostId, unionId } = before.move.fromUnionId === from.unionId ? into : heir
  return { ...before, responsibleUnionId: hostId ?? unionId, version: before.version + 1 }
}

const outcomeOf = (written: 'saved' | 'lost') => (written === 'saved' ? 'moved' : 'lost')
