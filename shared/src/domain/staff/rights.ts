/**
 * The one table of rights: role × action × where. The server checks each object against it; the phone draws its
 * buttons from it. A role is held *for a union* and reaches that union's whole subtree.
 */

export const roles = ['reviewer', 'organizer', 'benefits', 'clerk', 'auditor', 'admin'] as const
export type Role = (typeof roles)[number]

/** How far from the union a grant is held for an action still reaches. */
export type Reach = 'subtree' | 'own-union'

interface Right {
  readonly roles: readonly Role[]
  readonly reach: Reach
  /** Only for holders who are the union's chair (a flag on a reviewer's grant). */
  readonly chair?: true
}

export const rights = {
  'see-queue': { roles: ['reviewer'], reach: 'subtree' },
  'reveal-applicant': { roles: ['reviewer'], reach: 'subtree' },
  'contact-applicant': { roles: ['reviewer', 'organizer'], reach: 'subtree' },
  'decide-application': { roles: ['reviewer'], reach: 'subtree' },
  'see-admission-list': { roles: ['reviewer', 'auditor'], reach: 'subtree' },
  'confirm-admission-list': { roles: ['reviewer'], reach: 'own-union', chair: true },
  'see-unions': { roles: ['organizer', 'auditor', 'admin'], reach: 'subtree' },
  'manage-unions': { roles: ['admin'], reach: 'subtree' },
  'see-transfers': { roles: ['reviewer', 'auditor'], reach: 'subtree' },
  'decide-transfer': { roles: ['reviewer'], reach: 'subtree' },
  'see-unverified': { roles: ['reviewer', 'auditor'], reach: 'subtree' },
  'decide-unverified': { roles: ['reviewer'], reach: 'subtree' },
  'see-trips': { roles: ['reviewer', 'organizer', 'auditor'], reach: 'subtree' },
  'see-recoveries': { roles: ['reviewer', 'auditor'], reach: 'subtree' },
  'stop-recovery': { roles: ['reviewer'], reach: 'subtree' },
  'see-leavings': { roles: ['reviewer', 'auditor'], reach: 'subtree' },
  'confirm-leaving': { roles: ['reviewer'], reach: 'subtree' },
  'retain-member': { roles: ['reviewer'], reach: 'subtree' },
  'see-expulsions': { roles: ['reviewer', 'auditor', 'admin'], reach: 'subtree' },
  'expel-member': { roles: ['reviewer', 'admin'], reach: 'subtree' },
  'see-pool': { roles: ['reviewer', 'auditor'], reach: 'subtree' },
  'place-members': { roles: ['reviewer'], reach: 'subtree' },
  'see-members': { roles: ['reviewer', 'auditor'], reach: 'subtree' },
  'reveal-member': { roles: ['reviewer'], reach: 'subtree' },
  'contact-member': { roles: ['reviewer'], reach: 'subtree' },
  'move-members': { roles: ['admin'], reach: 'subtree' },
  'see-rolls': { roles: ['reviewer', 'auditor'], reach: 'subtree' },
  'ask-roll': { roles: ['reviewer'], reach: 'subtree' },
  'print-code': { roles: ['organizer'], reach: 'subtree' },
  'see-codes': { roles: ['organizer', 'auditor', 'admin'], reach: 'subtree' },
  'manage-codes': { roles: ['organizer'], reach: 'subtree' },
  'see-staff': { roles: ['auditor', 'admin'], reach: 'subtree' },
  'appoint-staff': { roles: ['admin'], reach: 'subtree' },
  'lend-role': { roles, reach: 'own-union' },
  'see-insights': { roles: ['reviewer', 'organizer', 'auditor', 'admin'], reach: 'subtree' },
  'redeem-voucher': { roles: ['clerk'], reach: 'own-union' },
  'see-benefits': { roles: ['benefits', 'auditor'], reach: 'subtree' },
  'see-outlets': { roles: ['benefits', 'auditor', 'admin'], reach: 'subtree' },
  'manage-benefits': { roles: ['benefits'], reach: 'subtree' },
} as const satisfies Record<string, Right>

export type StaffAction = keyof typeof rights

/** A role held for a union. */
export interface HeldGrant {
  readonly role: Role
  readonly unionId: string
  readonly chair?: boolean
}

/** A union and the chain above it, nearest first: where an object stands in the tree. */
export interface Standing {
  readonly unionId: string
  readonly ancestorIds: readonly string[]
}

/** Whether any of the grants allows the action on an object that stands there. */
export function mayDo(grants: readonly HeldGrant[], action: StaffAction, at: Standing): boolean {
  const right: Right = rights[action]
  return grants.some((grant) => allows(right, grant) && reaches(right.reach, grant, at))
}

/** Whether the action is open to the holder anywhere at all: what decides if a button or a tab is drawn. */
export function mayEver(grants: readonly HeldGrant[], action: StaffAction): boolean {
  return grants.some((grant) => allows(rights[action], grant))
}

function allows(right: Right, grant: HeldGrant): boolean {
  return right.roles.includes(grant.role) && (!right.chair || grant.chair === true)
}

function reaches(reach: Reach, grant: HeldGrant, at: Standing): boolean {
  return grant.unionId === at.unionId || (reach === 'subtree' && at.ancestorIds.includes(grant.unionId))
}
