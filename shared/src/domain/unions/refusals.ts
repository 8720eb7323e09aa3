/** Every way in which the rules of the tree say no. Their statuses and sentences stand in `contracts/problems.ts`. */

/** What can be wrong with one of the things that a union says of itself. */
export type ParticularRefusal =
  | 'union-name-invalid'
  | 'region-unknown'
  | 'regions-unfit'
  | 'general-takes-nobody'
  | 'fallback-takes-all'
  | 'occupation-unknown'
  | 'employer-code-invalid'
  | 'union-code-invalid'
  | 'line-unfit'
  | 'host-unfit'
  | 'authorisation-needed'
  | 'authorisation-out-of-date'

export type CreationRefusal = 'parent-not-active' | 'parent-kind-unfit' | 'approval-needed' | 'seat-taken'

export type MoveRefusal =
  'union-not-active' | 'root-stays' | 'already-under' | 'move-under-itself' | 'parent-not-active' | 'parent-kind-unfit'

/** Why a union may not be merged or dissolved. */
export type EndingRefusal =
  | 'union-not-active'
  | 'root-stays'
  | 'change-pending'
  | 'document-needed'
  | 'reason-unfit'
  | 'upper-consent-needed'
  | 'merge-into-itself'
  | 'merge-into-descendant'
  | 'successor-not-active'
  | 'successor-changing'
  | 'successor-unfit'
  | 'last-fallback'
  | 'hosts-others'
  | 'children-homeless'

export type ChangeRefusal = 'second-person-needed' | 'change-not-pending'

export type UnionRefusal = ParticularRefusal | CreationRefusal | MoveRefusal | EndingRefusal | ChangeRefusal
