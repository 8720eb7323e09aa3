import type { LocalDate } from '../../kernel/time'
import { addDays } from '../../kernel/time'
import { isGeneral, isHosted, parentKinds, type UnionKind } from './kinds'
import type { UnionStatus } from './lifecycle'
import type { EndingRefusal } from './refusals'

/** Unions may not be dissolved or merged at will (Trade Union Law, 13): the employer ended, or a congress resolved it. */
export const endingReasons = ['employer-ended', 'congress-resolution'] as const
export type EndingReason = (typeof endingReasons)[number]

export interface EndingGrounds {
  readonly reason: EndingReason
  readonly document: string
  /** Number of the upper union's consent, which a congress's resolution needs. */
  readonly consentDocument?: string
}

export interface EndingUnion {
  readonly unionId: string
  readonly kind: UnionKind
  readonly status: UnionStatus
  readonly parentId?: string
  /** A merger or dissolution of it is on its way. */
  readonly changePending: boolean
  /** Homes or pools admit in its name. */
  readonly hostsOthers: boolean
  /** Of the unions right below it, which come under the successor or, of a dissolved one, under its parent. */
  readonly childKinds: readonly UnionKind[]
  readonly parentKind?: UnionKind
}

/** The union that takes over. */
export interface Successor {
  readonly unionId: string
  readonly kind: UnionKind
  readonly status: UnionStatus
  readonly ancestorIds: readonly string[]
  readonly changePending: boolean
}

/** Why a union may not be merged into that one; nothing when it may. */
export function mergerRefused(union: EndingUnion, into: Successor, grounds: EndingGrounds): EndingRefusal | undefined {
  const refused = endingRefused(union, grounds)
  if (refused) return refused
  if (into.unionId === union.unionId) return 'merge-into-itself'
  if (into.ancestorIds.includes(union.unionId)) return 'merge-into-descendant'
  if (into.status !== 'active') return 'successor-not-active'
  if (into.changePending) return 'successor-changing'
  return mayTakeOver(union, into) ? undefined : 'successor-unfit'
}

/** Why a union may not be dissolved; nothing when it may. */
export function dissolutionRefused(
  union: EndingUnion,
  lastFallbackOf: readonly string[],
  grounds: EndingGrounds,
): EndingRefusal | undefined {
  const refused = endingRefused(union, grounds)
  if (refused) return refused
  if (lastFallbackOf.length > 0) return 'last-fallback'
  if (union.hostsOthers) return 'hosts-others'
  const { parentKind, childKinds } = union
  const allFit = parentKind !== undefined && childKinds.every((kind) => parentKinds[kind].includes(parentKind))
  return allFit ? undefined : 'children-homeless'
}

function endingRefused(union: EndingUnion, grounds: EndingGrounds): EndingRefusal | undefined {
  if (union.status !== 'active') return 'union-not-active'
  if (union.parentId === undefined) return 'root-stays'
  if (union.changePending) return 'change-pending'
  if (grounds.document.trim() === '') return 'document-needed'
  if (grounds.reason === 'employer-ended') return union.kind === 'employer' ? undefined : 'reason-unfit'
  return (grounds.consentDocument ?? '').trim() === '' ? 'upper-consent-needed' : undefined
}

/** Only a union that can do what the other did: decide over others, see a trade, stand in for a region, admit for others. */
function mayTakeOver(union: EndingUnion, into: Successor): boolean {
  if (isGeneral(union.kind) !== isGeneral(into.kind)) return false
  if (union.kind === 'industrial' && into.kind !== 'industrial') return false
  if (isHosted(union.kind) && into.kind !== union.kind) return false
  if (union.hostsOthers && isHosted(into.kind)) return false
  return union.childKinds.every((kind) => parentKinds[kind].includes(into.kind))
}

/**
 * The day on which an announced ending is carried out: after the whole notice. Calendar days, counted from the day after
 * the announcement (Civil Code, 201).
 */
export function carriedOutOn(announcedOn: LocalDate, noticeDays: number): LocalDate {
  return addDays(announcedOn, noticeDays + 1)
}
