import { parentKinds, type UnionKind } from './kinds'
import type { UnionStatus } from './lifecycle'
import type { MoveRefusal } from './refusals'

export interface MovingUnion {
  readonly unionId: string
  readonly kind: UnionKind
  readonly status: UnionStatus
  readonly parentId?: string
}

/** The union under which it shall stand, and the chain above that. */
export interface NewParent {
  readonly unionId: string
  readonly kind: UnionKind
  readonly status: UnionStatus
  readonly ancestorIds: readonly string[]
}

/** Why a union may not be moved there; nothing when it may. All below it comes along, so never under itself. */
export function moveRefused(union: MovingUnion, to: NewParent): MoveRefusal | undefined {
  if (union.status !== 'active') return 'union-not-active'
  if (union.parentId === undefined) return 'root-stays'
  if (to.unionId === union.unionId || to.ancestorIds.includes(union.unionId)) return 'move-under-itself'
  if (to.unionId === union.parentId) return 'already-under'
  if (to.status !== 'active') return 'parent-not-active'
  return parentKinds[union.kind].includes(to.kind) ? undefined : 'parent-kind-unfit'
}
