import type { Role } from './rights'

export type AppointmentRefusal = 'own-role' | 'chair-reviews' | 'outlet-needed'

/** A role that an admin would give to somebody. */
export interface Appointment {
  readonly byAccountId: string
  /** Whose admin role is used, where a deputy acts. */
  readonly onBehalfOf?: string
  readonly accountId: string
  readonly role: Role
  readonly chair?: boolean
  readonly outletId?: string
}

/**
 * Why a role may not be given; nothing when it may. Nobody gives themselves a role, nor the one whose deputy they are:
 * with one more they could be both of two persons. The chair's flag stands on a reviewer's grant, and a clerk is one
 * outlet's.
 */
export function appointmentRefused(asked: Appointment): AppointmentRefusal | undefined {
  if (isOwnRole(asked)) return 'own-role'
  if (asked.chair && asked.role !== 'reviewer') return 'chair-reviews'
  return asked.role === 'clerk' && asked.outletId === undefined ? 'outlet-needed' : undefined
}

/** Whether the role is the own one of who acts, or of whoever they act for: nobody gives or takes that. */
export function isOwnRole({ byAccountId, onBehalfOf, accountId }: Omit<Appointment, 'role'>): boolean {
  return accountId === byAccountId || accountId === onBehalfOf
}
