import type { StaffAction } from '../domain/staff/rights'

/** A folder of `functions/src`, which is also one Lambda. */
export type Context = 'about' | 'people' | 'unions' | 'enrolment' | 'membership' | 'insight' | 'posters' | 'benefits'

/**
 * Who may call: anyone; anyone, but told apart where signed in; any signed-in account; a member; or staff whose grants
 * allow the named action.
 */
export type Audience = 'anyone' | 'visitor' | 'session' | 'member' | { readonly staff: StaffAction }

/** What one call costs us, for throttling: a paid outside check, a file drawn for it, a transaction, a look-up. */
export type CostClass = 'paid' | 'file' | 'write' | 'read'

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

export interface Route {
  readonly method: Method
  /** Parts in braces are inputs by that name. */
  readonly path: `/${string}`
  readonly context: Context
  readonly audience: Audience
  readonly cost: CostClass
  /** Writes carry an `Idempotency-Key`, and so may be sent again after a lost answer. */
  readonly idempotent?: 'by-key'
  /** The edge reads the account alone and not its roles, which nothing here asks for: for thousands of taps in a second. */
  readonly rolesUnread?: true
  /** Answers with a file of this media type (a range of types where somebody else draws it), and not with JSON. */
  readonly gives?: 'application/pdf' | 'image/png' | 'image/*' | 'text/*' | typeof spreadsheet
}

/** A workbook as ECMA-376 has it. */
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A reading: GET, one look-up. */
export const look = <const C extends Context, const A extends Audience>(path: Route['path'], context: C, audience: A) =>
  ({ method: 'GET', path, context, audience, cost: 'read' }) as const

/** A writing tap: POST with an idempotency key, one transaction. */
export const tap = <const C extends Context, const A extends Audience>(path: Route['path'], context: C, audience: A) =>
  ({ method: 'POST', path, context, audience, cost: 'write', idempotent: 'by-key' }) as const

/** A reading whose question holds what no URL may: POST without a key. */
export const search = <const C extends Context, const A extends Audience>(
  path: Route['path'],
  context: C,
  audience: A,
) => ({ method: 'POST', path, context, audience, cost: 'read' }) as const

/** A tap that costs us an outside check as well. */
export const paid = <const C extends Context, const A extends Audience>(path: Route['path'], context: C, audience: A) =>
  ({ method: 'POST', path, context, audience, cost: 'paid', idempotent: 'by-key' }) as const

/** A change of what people edit: PATCH with an idempotency key, one transaction. */
export const edit = <const C extends Context, const A extends Audience>(path: Route['path'], context: C, audience: A) =>
  ({ method: 'PATCH', path, context, audience, cost: 'write', idempotent: 'by-key' }) as const

/** A print of a code: GET, a file drawn for it. */
export const print = <const M extends NonNullable<Route['gives']>>(path: Route['path'], gives: M) =>
  ({ method: 'GET', path, context: 'posters', audience: { staff: 'print-code' }, cost: 'file', gives }) as const

/** A roll of a union's members: GET, a file drawn for it. */
export const roll = <const A extends Audience>(path: Route['path'], audience: A) =>
  ({ method: 'GET', path, context: 'posters', audience, cost: 'file', gives: 'application/pdf' }) as const

/** A paper about one's own membership: GET, a file drawn for it. */
export const paper = (path: Route['path']) =>
  ({ method: 'GET', path, context: 'posters', audience: 'member', cost: 'file', gives: 'application/pdf' }) as const

/** Figures as a spreadsheet: GET, a file drawn for it. */
export const sheet = <const A extends Audience>(path: Route['path'], audience: A) =>
  ({ method: 'GET', path, context: 'posters', audience, cost: 'file', gives: spreadsheet }) as const
