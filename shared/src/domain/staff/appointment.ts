import type { Role } from './rights'

export type AppointmentRefusal = 'own-role' | 'chair-reviews' | 'outlet-needed'

/** A role that an admin would give to somebody. */
export interface Appointment {
  readonly byAccountId: string
  readonly accountId: string
  readonly role: Role
  readonly chair?: boolean
  readonly outletId?: string
}

/**
 * Why a role may not be given; nothing when it may. Nobody gives themselves a role: with one more they could be both of
 * two persons. The chair's flag stands on a reviewer's grant, and a clerk is one outlet's.
 */
export function appointmentRefused(asked: Appointment): AppointmentRefusal | undefined {
  if (asked.byAccountId === asked.accountId) return 'own-role'
  if (asked.chair && asked.role !== 'reviewer') return 'chair-reviews'
  return asked.role === 'clerk' && asked.outletId === undefined ? 'outlet-needed' : undefined
}
