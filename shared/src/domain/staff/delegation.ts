import { addDays, type LocalDate } from '../../kernel/time'

/** The days on which a deputy uses a role, as people in China read them: the first and the last included. */
export interface Leave {
  readonly from: LocalDate
  readonly to: LocalDate
}

export type DelegationRefusal =
  | 'leave-backwards'
  | 'leave-over'
  | 'leave-too-long'
  | 'deputy-is-yourself'
  | 'deputy-not-of-union'
  | 'delegated-already'

/** What a holder asks when they lend a role for a leave. */
export interface Delegation {
  readonly leave: Leave
  readonly holderId: string
  readonly deputyId: string
  /** The deputy holds a role for the same union, or is a member of it. */
  readonly isOfUnion: boolean
  /** A leave for which the same role is lent already. */
  readonly lentFor?: Leave
}

/** Why a role may not be lent to that deputy for those days; nothing when it may. */
export function delegationRefused(
  { leave, holderId, deputyId, isOfUnion, lentFor }: Delegation,
  today: LocalDate,
  longestDays: number,
): DelegationRefusal | undefined {
  if (leave.to < leave.from) return 'leave-backwards'
  if (leave.to < today) return 'leave-over'
  if (leave.to >= addDays(leave.from, longestDays)) return 'leave-too-long'
  if (deputyId === holderId) return 'deputy-is-yourself'
  if (!isOfUnion) return 'deputy-not-of-union'
  return lentFor && !isOver(lentFor, today) ? 'delegated-already' : undefined
}

/** Whether the deputy uses the role today. */
export function isOnLeave({ from, to }: Leave, today: LocalDate): boolean {
  return from <= today && today <= to
}

/** Whether the last day of the leave, on which the deputy still acts, has passed. */
export function isOver({ to }: Leave, today: LocalDate): boolean {
  return to < today
}
