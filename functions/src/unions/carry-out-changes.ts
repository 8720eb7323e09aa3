import { hours, localDateOf, plus } from '@gongyou/shared/kernel/time'
import type { UnionChangeRecord } from '../table/unions.entities'
import { begin } from './begin-change'
import { finish, settle } from './close-change'
import { asItBecame } from './chain-above'
import type { CarryingDeps } from './dependencies'
import { inTurn, type Carrying, type Pass } from './relocate'
import { relocateApplications } from './relocate-applications'
import { relocateCodes } from './relocate-codes'
import { relocateDepartures } from './relocate-departures'
import { relocateMembers } from './relocate-members'
import { relocateStaff } from './relocate-staff'
import { relocateTransfers } from './relocate-transfers'
import { relocateTree } from './relocate-tree'

/** Longer than any request lasts that read a union before it was fenced off: then no straggler can come any more. */
const settlingTime = hours(24)

/**
 * Carries out what has been announced and whose day has come. Meant to run every hour, and to be killed: each run goes on
 * where the one before stopped, and two at once change nothing twice.
 */
export async function carryOutChanges(deps: CarryingDeps): Promise<{ readonly moved: number }> {
  let moved = 0
  for (const change of await deps.changes.onTheirWay()) {
    if (!deps.timeLeft()) break
    moved += await carryOut(change, deps)
  }
  deps.log('changes.carried', { moved })
  return { moved }
}

async function carryOut(change: UnionChangeRecord, deps: CarryingDeps): Promise<number> {
  const { carriedOutOn } = change
  if (carriedOutOn === undefined || localDateOf(deps.now()) < carriedOutOn) return 0
  const begun = change.state === 'announced' ? await begin(change, deps) : change
  if (!begun || (begun.state !== 'under-way' && begun.state !== 'settling')) return 0
  const carrying = await carryingOf(begun, deps)
  if (!carrying) return 0

  const { moved, isClear } = await pass(carrying, deps)
  if (isClear && begun.state === 'under-way') await settle(begun, carrying.from, deps)
  const isQuiet = plus((begun.begunAt ?? deps.now()) as ReturnType<typeof deps.now>, settlingTime) < deps.now()
  if (isClear && begun.state === 'settling' && isQuiet) await finish(begun, deps)
  return moved
}

/** Staff first, so that whoever reviewed goes on reviewing; then what waits, then the members. */
function pass(carrying: Carrying, deps: CarryingDeps): Promise<Pass> {
  return inTurn([
    () => relocateStaff(carrying, deps),
    () => relocateTree(carrying, deps),
    () => relocateApplications(carrying, deps),
    () => relocateTransfers(carrying, deps),
    () => relocateDepartures(carrying, deps),
    () => relocateCodes(carrying, deps),
    () => relocateMembers(carrying, deps),
  ])
}

/** The successors as they stand now: one that was merged in its turn answers as what it became. */
async function carryingOf(change: UnionChangeRecord, { tree }: CarryingDeps): Promise<Carrying | undefined> {
  const [from, into, heir] = await Promise.all([
    tree.asItIs(change.unionId),
    asItBecame(change.intoId, tree),
    asItBecame(change.heirId, tree),
  ])
  return from && into && heir && { changeId: change.changeId, kind: change.kind, from, into, heir }
}
