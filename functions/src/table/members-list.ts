import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { waitingSince } from '@gongyou/shared/domain/membership/waiting'
import type { MembershipRecord } from './people.entities'

/**
 * A membership with the keys that it has in its union's lists: of members by occupation, of the silent who are to be
 * called, and of those whose identity is in doubt. One that is not held lies in none. Whoever changes a membership writes it through here.
 */
export function inMembersList(record: MembershipRecord): MembershipRecord {
  const { membersPk: _a, membersSk: _b, stalePk: _c, staleSk: _d, queuePk: _e, queueSk: _f, ...bare } = record
  const { unionId, occupation, since, personId, contact, staleSince = since, state } = record
  if (!isMembershipHeld(state)) return bare
  const listed = {
    ...bare,
    membersPk: unionId,
    membersSk: `${occupation}#${since}#${personId}`,
    ...doubtKeys(bare),
  }
  return contact === undefined ? listed : { ...listed, stalePk: unionId, staleSk: `${staleSince}#${personId}` }
}

/** Whoever is in doubt lies in the union's queue, with what its list shows and the index has no attribute for. */
function doubtKeys({ unionId, unverified, memberNumber, since, personId }: MembershipRecord) {
  if (!unverified) return undefined
  return { queuePk: unverifiedAt(unionId), queueSk: [unverified.since, memberNumber, since, personId].join('#') }
}

/** What the list of those in doubt shows of one. */
export type ListedDoubt = Pick<
  MembershipRecord,
  'memberNumber' | 'version' | 'name' | 'occupation' | 'since' | 'state'
> & {
  readonly unverified: { readonly since: string }
}

/** Reads an entry of the index. */
export function listedDoubt(entry: Record<string, unknown>): ListedDoubt {
  const { version, name, occupation, state } = entry as unknown as MembershipRecord
  const [doubtedSince = '', memberNumber = '', since = ''] = String(entry['queueSk']).split('#')
  return { memberNumber, version, name, occupation, since, state, unverified: { since: doubtedSince } }
}

/** The partition of a union's members about whose identity a person has to decide. */
export function unverifiedAt(unionId: string): string {
  return `${unionId}#unverified`
}

/** The union that somebody comes to, as far as it tells whether they wait there. */
export interface UnionCameTo {
  readonly unionId: string
  readonly kind: string
}

/** The same membership in another union, by whatever way it came there. What was proposed elsewhere is over. */
export function settledIn(membership: MembershipRecord, { unionId, kind }: UnionCameTo, at: string): MembershipRecord {
  const { proposal: _proposal, waitingSince: _waitingSince, ...bare } = membership
  return inMembersList({
    ...bare,
    unionId,
    waitingSince: waitingSince(membership, kind, at),
  })
}
