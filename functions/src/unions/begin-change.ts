import { statusDuring } from '@gongyou/shared/domain/unions/lifecycle'
import type { EndingRefusal } from '@gongyou/shared/domain/unions/refusals'
import { audited } from '../platform/audited'
import { inItsSchedule } from '../table/union-schedule'
import type { UnionChangeRecord, UnionRecord } from '../table/unions.entities'
import { asItBecame, chainAbove } from './chain-above'
import type { CarryingDeps } from './dependencies'
import { dissolutionRefusedNow, mergerRefusedNow } from './ending-facts'

/**
 * Fences the union off: from this one write on whoever asks for it is answered by the successor, so that nothing new
 * comes to it while its people are carried over. The rules are asked once more, because the tree may have changed since
 * the announcement; where they now refuse, the change is blocked and says why. Nothing where it was not begun.
 */
export async function begin(change: UnionChangeRecord, deps: CarryingDeps): Promise<UnionChangeRecord | undefined> {
  const { tree, now } = deps
  const [union, into] = await Promise.all([tree.asItIs(change.unionId), asItBecame(change.intoId, tree)])
  if (!union || !into || union.status !== 'active') return undefined
  const refused = await refusedNow(change, union, into, deps)
  if (refused) return block(change, refused, deps)

  const after = inItsSchedule({
    ...change,
    state: 'under-way',
    intoId: into.unionId,
    begunAt: now(),
    blockedBecause: undefined,
    version: change.version + 1,
  })
  const { unionId, changeId } = change
  const saved = await tree.save({
    unions: [
      { after: fencedOff(union, into, change), before: union },
      { after: takingOver(into, union, change), before: into },
    ],
    unchanged: (await chainAbove(into, tree)).filter((above) => above.unionId !== unionId),
    ending: { after, before: change },
    audits: [audited({ act: 'change.begun', unionId, subject: changeId }, deps)],
  })
  return saved === 'saved' ? after : undefined
}

function refusedNow(
  change: UnionChangeRecord,
  union: UnionRecord,
  into: UnionRecord,
  deps: CarryingDeps,
): Promise<EndingRefusal | undefined> {
  const asked = { ...union, change: undefined }
  if (change.kind === 'dissolve') return dissolutionRefusedNow(asked, change, deps)
  // That the successor's own merger is announced meanwhile is no hindrance: its people then move on with it.
  return mergerRefusedNow(asked, { ...into, change: undefined }, change, deps)
}

async function block(change: UnionChangeRecord, because: EndingRefusal, deps: CarryingDeps): Promise<undefined> {
  if (change.blockedBecause === because) return undefined
  const { unionId, changeId } = change
  const after = { ...change, blockedBecause: because, version: change.version + 1 }
  const audits = [audited({ act: 'change.blocked', unionId, subject: changeId }, deps)]
  await deps.tree.save({ unions: [], ending: { after, before: change }, audits })
  deps.log('change.blocked', { changeId, because })
  return undefined
}

function fencedOff(union: UnionRecord, into: UnionRecord, { kind }: UnionChangeRecord): UnionRecord {
  return { ...union, status: statusDuring[kind], mergedInto: into.unionId, version: union.version + 1 }
}

/** Whoever is merged into covers what the other covered; its weekly lists are from now on confirmed here. */
function takingOver(into: UnionRecord, union: UnionRecord, { kind }: UnionChangeRecord): UnionRecord {
  const regions = kind === 'merge' ? [...new Set([...into.regions, ...union.regions])] : into.regions
  const predecessors = [...new Set([...(into.predecessors ?? []), union.unionId, ...(union.predecessors ?? [])])]
  return { ...into, regions, predecessors, version: into.version + 1 }
}
