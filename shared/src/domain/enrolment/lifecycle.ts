import type { Moves } from '../../kernel/lifecycle'

/** The eight steps of the closed loop, in their order. */
export const steps = [
  'submitted',
  'sorted',
  'prechecked',
  'assigned',
  'identity-reviewed',
  'admitted',
  'profile-completed',
  'verified',
] as const
export type Step = (typeof steps)[number]

/** Where an application stands beside its steps; `closed` is verified with nothing left to do. */
export const applicationStates = [
  'invited',
  'open',
  'returned',
  'rejected',
  'withdrawn',
  'lapsed',
  'admitted',
  'closed',
] as const
export type ApplicationState = (typeof applicationStates)[number]

/** Who moves an application. The system admits or routes; only a reviewer rejects (PIPL 24). */
export type ApplicationParty = 'applicant' | 'reviewer' | 'system'

export const applicationMoves = {
  confirm: { by: 'applicant', from: ['invited'], to: 'open' },
  correct: { by: 'applicant', from: ['returned'], to: 'open' },
  withdraw: { by: 'applicant', from: ['invited', 'open', 'returned'], to: 'withdrawn' },
  askSecondLook: { by: 'applicant', from: ['rejected'], to: 'open' },
  approve: { by: 'reviewer', from: ['open'], to: 'admitted' },
  return: { by: 'reviewer', from: ['open'], to: 'returned' },
  reject: { by: 'reviewer', from: ['open'], to: 'rejected' },
  undoDecision: { by: 'reviewer', from: ['admitted', 'closed', 'returned', 'rejected'], to: 'open' },
  strikeFromList: { by: 'reviewer', from: ['admitted', 'closed'], to: 'open' },
  admitByAuthorisation: { by: 'system', from: ['open'], to: 'admitted' },
  lapse: { by: 'system', from: ['invited', 'returned'], to: 'lapsed' },
  close: { by: 'system', from: ['admitted'], to: 'closed' },
} as const satisfies Moves<ApplicationState, ApplicationParty>

export type ApplicationMove = keyof typeof applicationMoves

/**
 * Whether an application still holds its applicant's ID number: nobody else may then apply with it under the lock.
 * A withdrawn, rejected or lapsed application has let go of it.
 */
export function holdsNationalId(state: ApplicationState): boolean {
  return state === 'open' || state === 'returned' || state === 'admitted' || state === 'closed'
}

/** Whether the applicant is still waiting, so that a second application from the same account returns this one. */
export function isUnderWay(state: ApplicationState): boolean {
  return state === 'invited' || state === 'open' || state === 'returned'
}
