import { parentKinds, type UnionKind } from './kinds'
import type { UnionStatus } from './lifecycle'
import type { CreationRefusal } from './refusals'

export interface ProposedUnion {
  readonly kind: UnionKind
  /** Number of the document with which the upper union approved it (Trade Union Law, 12). */
  readonly approvalDocument: string
}

/** The union under which it shall stand. */
export interface UnionAbove {
  readonly kind: UnionKind
  readonly status: UnionStatus
}

/** Why a union may not be created there; nothing when it may. */
export function creationRefused(
  { kind, approvalDocument }: ProposedUnion,
  above: UnionAbove,
  /** A home or pool is one to its region; this one's place is held by another that is active. */
  seatIsTaken: boolean,
): CreationRefusal | undefined {
  if (above.status !== 'active') return 'parent-not-active'
  if (!parentKinds[kind].includes(above.kind)) return 'parent-kind-unfit'
  if (approvalDocument.trim() === '') return 'approval-needed'
  return seatIsTaken ? 'seat-taken' : undefined
}
