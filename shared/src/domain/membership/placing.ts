import { shownToStaff, type ProposedTo } from './proposal'
import { refusalOf, type ReceivingUnion, type TransferRefusal } from './transfer'

/**
 * Placing (分流): staff move a member without having been asked by them — out of a pool, or as an admin's move of a group.
 * It is a transfer: the member is told, and can undo it.
 */

/** The member as staff see them who would move them. */
export interface PlacedMember extends ProposedTo {
  readonly occupation: string
  readonly waitingSince?: string
  /** In the union at an employer: whether they still work there, only they can say, by a transfer of their own. */
  readonly atEmployersUnion?: boolean
}

/** The union that receives, as it stands today. */
export interface PlacingUnion extends ReceivingUnion {
  readonly kind: string
}

/** Who places, and as what. */
export interface Placing {
  /** `pool`: a reviewer places somebody who waits; `group`: an admin moves members of a union. */
  readonly as: 'pool' | 'group'
  readonly isOwnMembership: boolean
  /** Whoever places decides on transfers into the receiving union as well. */
  readonly decidesThere: boolean
}

export type PlacingRefusal =
  | TransferRefusal
  | 'member-already-there'
  | 'not-waiting'
  /** The union at the employer, to which nobody is shown who has not said yes. */
  | 'member-not-asked'
  | 'own-membership'
  /** Still a member of the union at an employer, and not known to have left the work there. */
  | 'work-unasked'

export type PlacingDecision =
  | { readonly kind: 'placed' }
  | { readonly kind: 'awaiting' }
  | { readonly kind: 'refused'; readonly because: PlacingRefusal }

/**
 * What comes of placing a member. At once where the placement rule itself proposes that union, where it admits by its
 * authorisation, and where whoever places decides there too; else the receiving union answers. The union at an employer
 * takes whom it knows, so even one that was proposed answers itself.
 */
export function decidePlacing(member: PlacedMember, receiving: PlacingUnion, placing: Placing): PlacingDecision {
  const because = placingRefused(member, receiving, placing)
  if (because) return { kind: 'refused', because }
  const atOnce = placing.decidesThere || receiving.admitsAtOnce
  return { kind: atOnce || (isProposed(member, receiving) && !isEmployers(receiving)) ? 'placed' : 'awaiting' }
}

function placingRefused(
  member: PlacedMember,
  receiving: PlacingUnion,
  { as, isOwnMembership }: Placing,
): PlacingRefusal | undefined {
  if (isOwnMembership) return 'own-membership'
  if (member.unionId === receiving.unionId) return 'member-already-there'
  if (member.state !== 'active' && member.state !== 'retained') return 'transfer-impossible'
  if (member.atEmployersUnion === true && member.state !== 'retained') return 'work-unasked'
  if (as === 'pool' && member.waitingSince === undefined) return 'not-waiting'
  if (as === 'pool' && isEmployers(receiving) && !isProposed(member, receiving)) return 'member-not-asked'
  const because = refusalOf(member, { ...receiving, atOwnEmployer: isEmployers(receiving) })
  return because ?? (member.openTransferId === undefined ? undefined : 'transfer-open')
}

function isProposed({ proposal }: PlacedMember, { unionId }: PlacingUnion): boolean {
  return shownToStaff(proposal)?.unionId === unionId
}

function isEmployers({ kind }: PlacingUnion): boolean {
  return kind === 'employer'
}
