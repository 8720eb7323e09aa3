import { statusAfter } from '@gongyou/shared/domain/unions/lifecycle'
import { audited } from '../platform/audited'
import { inItsSchedule } from '../table/union-schedule'
import type { UnionChangeRecord, UnionRecord } from '../table/unions.entities'
import type { CarryingDeps } from './dependencies'

/** Everybody has been carried over. From now on only stragglers are looked for. */
export async function settle(change: UnionChangeRecord, union: UnionRecord, deps: CarryingDeps): Promise<void> {
  const { unionId, changeId, kind } = change
  const ended = { ...union, status: statusAfter[kind], change: undefined, version: union.version + 1 }
  const after = inItsSchedule({ ...change, state: 'settling', version: change.version + 1 })
  await deps.tree.save({
    unions: [{ after: ended, before: union }],
    ending: { after, before: change },
    audits: [audited({ act: 'change.settled', unionId, subject: changeId }, deps)],
  })
}

/** Nobody has come any more: the schedule forgets it. */
export async function finish(change: UnionChangeRecord, { tree }: CarryingDeps): Promise<void> {
  const after = inItsSchedule({ ...change, state: 'done', version: change.version + 1 })
  await tree.save({ unions: [], ending: { after, before: change }, audits: [] })
}
