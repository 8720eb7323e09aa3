import type { ExpulsionRecord, LeavingRecord } from './departures.entities'
import { inMembersList } from './members-list'
import type { MembershipRecord } from './people.entities'

/** What of the end of memberships falls due on a day: few enough for one partition. */
export function endingsDueOn(day: string): string {
  return `ENDING#${day}`
}

/** What falls due: a leaving takes effect, or an ended membership is erased. */
export type DueEnding = { readonly leavingId: string } | { readonly personId: string }

const [ofLeaving, ofErasure] = ['LEAVING#', 'ERASURE#']

/** Reads a key of the schedule; nothing where it is of another kind. */
export function dueEnding(dueSk: string): DueEnding | undefined {
  if (dueSk.startsWith(ofLeaving)) return { leavingId: dueSk.slice(ofLeaving.length) }
  return dueSk.startsWith(ofErasure) ? { personId: dueSk.slice(ofErasure.length) } : undefined
}

/** The partition of the members of a union who want to leave. */
export function leavingsAt(unionId: string): string {
  return `${unionId}#leavings`
}

/** The partition of the expulsions whose next step a union takes. */
export function expulsionsAt(unionId: string): string {
  return `${unionId}#expulsions`
}

/** A leaving with the keys that its state asks for: one that waits lies in its union's list and falls due. */
export function leavingInItsLists(record: LeavingRecord): LeavingRecord {
  const { queuePk: _a, queueSk: _b, duePk: _c, dueSk: _d, ...bare } = record
  const { leavingId, dueOn, state, responsibleUnionId } = record
  if (state !== 'asked' || dueOn === undefined) return bare
  const listed = { queuePk: leavingsAt(responsibleUnionId), queueSk: `${dueOn}#${leavingId}` }
  return { ...bare, ...listed, duePk: endingsDueOn(dueOn), dueSk: `${ofLeaving}${leavingId}` }
}

/** An expulsion in the list of whoever takes its next step; one that is settled lies in none. */
export function expulsionInItsLists(record: ExpulsionRecord): ExpulsionRecord {
  const { queuePk: _a, queueSk: _b, ...bare } = record
  const { expulsionId, state, responsibleUnionId, waitingSince } = record
  const waits = state === 'proposed' || state === 'second-look'
  return waits
    ? { ...bare, queuePk: expulsionsAt(responsibleUnionId), queueSk: `${waitingSince}#${expulsionId}` }
    : bare
}

/** A membership after its end: in no list of members, and on the schedule for the day of its erasure. */
export function onItsSchedule(record: MembershipRecord): MembershipRecord {
  const { duePk: _a, dueSk: _b, ...bare } = inMembersList(record)
  if (!record.ended) return bare
  return { ...bare, duePk: endingsDueOn(record.ended.eraseOn), dueSk: `${ofErasure}${record.personId}` }
}
