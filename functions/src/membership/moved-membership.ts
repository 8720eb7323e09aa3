import type { MembershipRecord } from '../table/people.entities'

/** The same membership in another union: number, since when, and everything else stay as they are. */
export function movedTo(membership: MembershipRecord, unionId: string): MembershipRecord {
  return { ...membership, unionId, membersPk: unionId, openTransferId: undefined, version: membership.version + 1 }
}

/** The same membership with a transfer on its way, or without the one that has come to nothing. */
export function withOpenTransfer(membership: MembershipRecord, transferId: string | undefined): MembershipRecord {
  return { ...membership, openTransferId: transferId, version: membership.version + 1 }
}
