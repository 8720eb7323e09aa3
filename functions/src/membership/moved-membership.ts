import { settledIn, type UnionCameTo } from '../table/members-list'
import type { MembershipRecord } from '../table/people.entities'

/** The latest that happened to a transfer of the member. */
interface Turn {
  readonly transferId: string
  readonly at: string
}

/** The same membership in another union: number, since when, and everything else stay as they are. */
export function movedTo(membership: MembershipRecord, union: UnionCameTo, turn: Turn): MembershipRecord {
  return { ...settledIn(turned(membership, turn), union, turn.at), openTransferId: undefined }
}

/** The same membership while a transfer waits for an answer. */
export function awaiting(membership: MembershipRecord, turn: Turn): MembershipRecord {
  return { ...turned(membership, turn), openTransferId: turn.transferId }
}

/** The same membership after a transfer came to nothing. */
export function unmoved(membership: MembershipRecord, turn: Turn): MembershipRecord {
  return { ...turned(membership, turn), openTransferId: undefined }
}

function turned(membership: MembershipRecord, { transferId, at }: Turn): MembershipRecord {
  return { ...membership, lastTransfer: { transferId, at }, version: membership.version + 1 }
}

/** As many as are kept of the unions that a member would not have; of more only the latest. */
const mostDeclined = 10

/** The same membership, whose member would not have that union: it is not proposed again. */
export function declining(membership: MembershipRecord, unionId: string): MembershipRecord {
  const others = (membership.declinedUnionIds ?? []).filter((each) => each !== unionId)
  return { ...membership, declinedUnionIds: [...others, unionId].slice(-mostDeclined) }
}
