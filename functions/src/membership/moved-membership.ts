import type { MembershipRecord } from '../table/people.entities'

/** The latest that happened to a transfer of the member. */
interface Turn {
  readonly transferId: string
  readonly at: string
}

/** The same membership in another union: number, since when, and everything else stay as they are. */
export function movedTo(membership: MembershipRecord, unionId: string, turn: Turn): MembershipRecord {
  return { ...turned(membership, turn), unionId, membersPk: unionId, openTransferId: undefined }
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
