import type { UnionChangeRecord } from './unions.entities'

/** Where all mergers and dissolutions that are on their way lie, in the index of what is due. */
export const scheduledChanges = 'UNION_CHANGES'

/** A change with the keys by which the schedule finds it; what is over is found no more. */
export function inItsSchedule(change: UnionChangeRecord): UnionChangeRecord {
  const { duePk: _a, dueSk: _b, ...bare } = change
  if (change.state === 'done' || change.state === 'withdrawn') return bare
  return { ...bare, duePk: scheduledChanges, dueSk: `${change.carriedOutOn ?? 'unconfirmed'}#${change.changeId}` }
}
