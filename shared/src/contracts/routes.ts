import type { StaffAction } from '../domain/staff/rights'

/**
 * The whole HTTP surface on one page. `infra` publishes these routes, `functions` answers them, the mini-program calls
 * them by name. What goes in and comes out of each stands in `contract.ts`, which the phone never loads.
 */

/** A folder of `functions/src`, which is also one Lambda. */
export type Context = 'about' | 'people' | 'unions' | 'enrolment' | 'membership' | 'insight' | 'posters'

/** Who may call: anyone; any signed-in account; a member; or staff whose grants allow the named action. */
export type Audience = 'anyone' | 'session' | 'member' | { readonly staff: StaffAction }

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
  /** Answers with a file of this media type (a range of types where somebody else draws it), and not with JSON. */
  readonly gives?: 'application/pdf' | 'image/png' | 'image/*'
}

/** A reading: GET, one look-up. */
const look = <const C extends Context, const A extends Audience>(path: Route['path'], context: C, audience: A) =>
  ({ method: 'GET', path, context, audience, cost: 'read' }) as const

/** A writing tap: POST with an idempotency key, one transaction. */
const tap = <const C extends Context, const A extends Audience>(path: Route['path'], context: C, audience: A) =>
  ({ method: 'POST', path, context, audience, cost: 'write', idempotent: 'by-key' }) as const

export const routes = {
  'about.health': { method: 'GET', path: '/healthz', context: 'about', audience: 'anyone', cost: 'read' },
  'about.contract': { method: 'GET', path: '/openapi.json', context: 'about', audience: 'anyone', cost: 'read' },
  'about.texts': { method: 'GET', path: '/v1/settings/texts', context: 'about', audience: 'anyone', cost: 'read' },

  'session.open': { method: 'POST', path: '/v1/sessions', context: 'people', audience: 'anyone', cost: 'write' },
  'session.refresh': {
    method: 'POST',
    path: '/v1/sessions/refresh',
    context: 'people',
    audience: 'anyone',
    cost: 'read',
  },
  'session.close': { method: 'DELETE', path: '/v1/sessions', context: 'people', audience: 'session', cost: 'write' },
  'me.home': { method: 'GET', path: '/v1/me', context: 'people', audience: 'session', cost: 'read' },
  'me.messages': { method: 'GET', path: '/v1/me/messages', context: 'people', audience: 'session', cost: 'read' },
  'me.history': { method: 'GET', path: '/v1/me/history', context: 'people', audience: 'session', cost: 'read' },
  'me.consents': { method: 'GET', path: '/v1/me/consents', context: 'people', audience: 'session', cost: 'read' },
  'me.accessLog': { method: 'GET', path: '/v1/me/access-log', context: 'people', audience: 'session', cost: 'read' },
  'me.bindPhone': {
    method: 'POST',
    path: '/v1/me/phone',
    context: 'people',
    audience: 'session',
    cost: 'paid',
    idempotent: 'by-key',
  },

  'code.landing': { method: 'GET', path: '/v1/codes/{code}', context: 'unions', audience: 'anyone', cost: 'read' },
  'region.show': { method: 'GET', path: '/v1/regions/{code}', context: 'unions', audience: 'anyone', cost: 'read' },
  'union.show': { method: 'GET', path: '/v1/unions/{id}', context: 'unions', audience: 'anyone', cost: 'read' },

  'union.create': {
    method: 'POST',
    path: '/v1/staff/unions',
    context: 'unions',
    audience: { staff: 'manage-unions' },
    cost: 'write',
    idempotent: 'by-key',
  },
  'union.inspect': {
    method: 'GET',
    path: '/v1/staff/unions/{id}',
    context: 'unions',
    audience: { staff: 'see-unions' },
    cost: 'read',
  },
  'union.edit': {
    method: 'PATCH',
    path: '/v1/staff/unions/{id}',
    context: 'unions',
    audience: { staff: 'manage-unions' },
    cost: 'write',
    idempotent: 'by-key',
  },
  'union.move': {
    method: 'POST',
    path: '/v1/staff/unions/{id}/move',
    context: 'unions',
    audience: { staff: 'manage-unions' },
    cost: 'write',
    idempotent: 'by-key',
  },

  'placement.preview': {
    method: 'POST',
    path: '/v1/placement/preview',
    context: 'enrolment',
    audience: 'session',
    cost: 'read',
  },
  'application.submit': {
    method: 'POST',
    path: '/v1/applications',
    context: 'enrolment',
    audience: 'session',
    cost: 'paid',
    idempotent: 'by-key',
  },
  'application.show': {
    method: 'GET',
    path: '/v1/applications/{id}',
    context: 'enrolment',
    audience: 'session',
    cost: 'read',
  },
  'application.correct': {
    method: 'POST',
    path: '/v1/applications/{id}/correction',
    context: 'enrolment',
    audience: 'session',
    cost: 'paid',
    idempotent: 'by-key',
  },
  'application.withdraw': {
    method: 'POST',
    path: '/v1/applications/{id}/withdrawal',
    context: 'enrolment',
    audience: 'session',
    cost: 'write',
    idempotent: 'by-key',
  },
  'application.askSecondLook': {
    method: 'POST',
    path: '/v1/applications/{id}/second-look',
    context: 'enrolment',
    audience: 'session',
    cost: 'write',
    idempotent: 'by-key',
  },
  'application.completeProfile': {
    method: 'POST',
    path: '/v1/applications/{id}/profile',
    context: 'enrolment',
    audience: 'session',
    cost: 'write',
    idempotent: 'by-key',
  },

  'review.queue': {
    method: 'GET',
    path: '/v1/staff/queue',
    context: 'enrolment',
    audience: { staff: 'see-queue' },
    cost: 'read',
  },
  'review.show': {
    method: 'GET',
    path: '/v1/staff/applications/{id}',
    context: 'enrolment',
    audience: { staff: 'see-queue' },
    cost: 'read',
  },
  'review.reveal': {
    method: 'POST',
    path: '/v1/staff/applications/{id}/reveal',
    context: 'enrolment',
    audience: { staff: 'reveal-applicant' },
    cost: 'write',
    idempotent: 'by-key',
  },
  'review.contact': {
    method: 'POST',
    path: '/v1/staff/applications/{id}/contacts',
    context: 'enrolment',
    audience: { staff: 'contact-applicant' },
    cost: 'write',
    idempotent: 'by-key',
  },
  'review.decide': {
    method: 'POST',
    path: '/v1/staff/applications/{id}/decisions',
    context: 'enrolment',
    audience: { staff: 'decide-application' },
    cost: 'write',
    idempotent: 'by-key',
  },
  'review.decideMany': {
    method: 'POST',
    path: '/v1/staff/decisions',
    context: 'enrolment',
    audience: { staff: 'decide-application' },
    cost: 'write',
    idempotent: 'by-key',
  },
  'review.undo': {
    method: 'POST',
    path: '/v1/staff/decisions/{batchId}/undo',
    context: 'enrolment',
    audience: { staff: 'decide-application' },
    cost: 'write',
    idempotent: 'by-key',
  },
  'admission.lists': {
    method: 'GET',
    path: '/v1/staff/admission-lists',
    context: 'enrolment',
    audience: { staff: 'see-admission-list' },
    cost: 'read',
  },
  'admission.confirm': {
    method: 'POST',
    path: '/v1/staff/admission-lists/{id}/confirmation',
    context: 'enrolment',
    audience: { staff: 'confirm-admission-list' },
    cost: 'write',
    idempotent: 'by-key',
  },

  'insight.joins': {
    method: 'GET',
    path: '/v1/staff/insights/joins',
    context: 'insight',
    audience: { staff: 'see-insights' },
    cost: 'read',
  },

  'transfer.submit': tap('/v1/transfers', 'membership', 'member'),
  'transfer.show': look('/v1/transfers/{id}', 'membership', 'member'),
  'transfer.undo': tap('/v1/transfers/{id}/undo', 'membership', 'member'),
  'transfer.withdraw': tap('/v1/transfers/{id}/withdrawal', 'membership', 'member'),
  'transfer.askSecondLook': tap('/v1/transfers/{id}/second-look', 'membership', 'member'),
  'transfer.list': look('/v1/staff/transfers', 'membership', { staff: 'see-transfers' }),
  'transfer.decide': tap('/v1/staff/transfers/{id}/decisions', 'membership', { staff: 'decide-transfer' }),

  'print.poster': {
    method: 'GET',
    path: '/v1/staff/codes/{code}/poster.pdf',
    context: 'posters',
    audience: { staff: 'print-code' },
    cost: 'file',
    gives: 'application/pdf',
  },
  'print.picture': {
    method: 'GET',
    path: '/v1/staff/codes/{code}/poster.png',
    context: 'posters',
    audience: { staff: 'print-code' },
    cost: 'file',
    gives: 'image/png',
  },
  'print.card': {
    method: 'GET',
    path: '/v1/staff/codes/{code}/card.pdf',
    context: 'posters',
    audience: { staff: 'print-code' },
    cost: 'file',
    gives: 'application/pdf',
  },
  'print.sheet': {
    method: 'GET',
    path: '/v1/staff/codes/{code}/sheet.pdf',
    context: 'posters',
    audience: { staff: 'print-code' },
    cost: 'file',
    gives: 'application/pdf',
  },
  'print.miniProgramCode': {
    method: 'GET',
    path: '/v1/staff/codes/{code}/code.png',
    context: 'posters',
    audience: { staff: 'print-code' },
    cost: 'file',
    gives: 'image/*',
  },

  'membership.card': { method: 'GET', path: '/v1/me/card', context: 'membership', audience: 'member', cost: 'read' },
} as const satisfies Record<string, Route>

export type Routes = typeof routes
export type RouteName = keyof Routes

/** The routes that one context answers; a use case for each is what `serve` demands. */
export type RoutesOf<C extends Context> = { [R in RouteName]: Routes[R]['context'] extends C ? R : never }[RouteName]

/** The same routes by name, widened for code that treats them alike. */
export const routeNames = Object.keys(routes) as RouteName[]

/** The declaration of one route, widened to its interface. */
export function routeOf(name: RouteName): Route {
  return routes[name]
}

/**
 * The methods under which a route is published. `wx.request` knows no PATCH (its `method` is one of OPTIONS, GET, HEAD,
 * POST, PUT, DELETE, TRACE, CONNECT), so whatever is a PATCH is a POST on the same path as well.
 */
export function methodsOf({ method }: Pick<Route, 'method'>): readonly Method[] {
  return method === 'PATCH' ? ['PATCH', 'POST'] : [method]
}
