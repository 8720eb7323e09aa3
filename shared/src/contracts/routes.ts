import type { StaffAction } from '../domain/staff/rights'

/**
 * The whole HTTP surface on one page. `infra` publishes these routes, `functions` answers them, the mini-program calls
 * them by name. What goes in and comes out of each stands in `contract.ts`, which the phone never loads.
 */

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
  readonly gives?: 'application/pdf' | 'image/png' | 'image/*' | 'text/*'
}

/** A reading: GET, one look-up. */
const look = <const C extends Context, const A extends Audience>(path: Route['path'], context: C, audience: A) =>
  ({ method: 'GET', path, context, audience, cost: 'read' }) as const

/** A writing tap: POST with an idempotency key, one transaction. */
const tap = <const C extends Context, const A extends Audience>(path: Route['path'], context: C, audience: A) =>
  ({ method: 'POST', path, context, audience, cost: 'write', idempotent: 'by-key' }) as const

/** A reading whose question holds what no URL may: POST without a key. */
const search = <const C extends Context, const A extends Audience>(path: Route['path'], context: C, audience: A) =>
  ({ method: 'POST', path, context, audience, cost: 'read' }) as const

/** A tap that costs us an outside check as well. */
const paid = <const C extends Context, const A extends Audience>(path: Route['path'], context: C, audience: A) =>
  ({ method: 'POST', path, context, audience, cost: 'paid', idempotent: 'by-key' }) as const

/** A change of what people edit: PATCH with an idempotency key, one transaction. */
const edit = <const C extends Context, const A extends Audience>(path: Route['path'], context: C, audience: A) =>
  ({ method: 'PATCH', path, context, audience, cost: 'write', idempotent: 'by-key' }) as const

/** A print of a code: GET, a file drawn for it. */
const print = <const M extends NonNullable<Route['gives']>>(path: Route['path'], gives: M) =>
  ({ method: 'GET', path, context: 'posters', audience: { staff: 'print-code' }, cost: 'file', gives }) as const

/** A paper about one's own membership: GET, a file drawn for it. */
const paper = (path: Route['path']) =>
  ({ method: 'GET', path, context: 'posters', audience: 'member', cost: 'file', gives: 'application/pdf' }) as const

export const routes = {
  'about.health': look('/healthz', 'about', 'anyone'),
  'about.contract': look('/openapi.json', 'about', 'anyone'),
  'about.texts': look('/v1/settings/texts', 'about', 'anyone'),
  'about.link': { ...look('/u/{link}', 'about', 'anyone'), gives: 'text/*' },

  'session.open': { method: 'POST', path: '/v1/sessions', context: 'people', audience: 'anyone', cost: 'write' },
  'session.refresh': {
    method: 'POST',
    path: '/v1/sessions/refresh',
    context: 'people',
    audience: 'anyone',
    cost: 'read',
  },
  'session.close': { method: 'DELETE', path: '/v1/sessions', context: 'people', audience: 'session', cost: 'write' },
  'wechat.verify': { ...look('/v1/wechat/events', 'people', 'anyone'), gives: 'text/*' },
  'wechat.receive': {
    method: 'POST',
    path: '/v1/wechat/events',
    context: 'people',
    audience: 'anyone',
    cost: 'write',
    gives: 'text/*',
  },
  'me.home': look('/v1/me', 'people', 'session'),
  'me.messages': look('/v1/me/messages', 'people', 'session'),
  'me.history': look('/v1/me/history', 'people', 'session'),
  'me.consents': look('/v1/me/consents', 'people', 'session'),
  'me.accessLog': look('/v1/me/access-log', 'people', 'session'),
  'me.export': look('/v1/me/export', 'people', 'session'),
  'me.bindPhone': paid('/v1/me/phone', 'people', 'session'),

  /** Still here, nothing has changed: the answer to the question that only the silent are asked. */
  'me.confirm': tap('/v1/me/confirmations', 'people', 'member'),
  /** What a member corrects alone; a name by the real-name check, which is paid for. */
  'me.correct': {
    method: 'PATCH',
    path: '/v1/me',
    context: 'people',
    audience: 'member',
    cost: 'paid',
    idempotent: 'by-key',
  },
  /** The real-name check again, for a member whom it has not matched yet; who fails is decided about by staff. */
  'me.verify': paid('/v1/me/verification', 'people', 'member'),
  'identity.list': look('/v1/staff/unverified', 'people', { staff: 'see-unverified' }),
  'identity.decide': tap('/v1/staff/unverified/{number}/decisions', 'people', { staff: 'decide-unverified' }),

  /** A new WeChat account for the same person: it asks; it or the old one ends it; staff see it and can stop it. */
  'recovery.begin': paid('/v1/me/recovery', 'people', 'session'),
  'recovery.stop': tap('/v1/me/recovery/stop', 'people', 'session'),
  'recovery.list': look('/v1/staff/recoveries', 'people', { staff: 'see-recoveries' }),
  'recovery.halt': tap('/v1/staff/recoveries/{id}/stop', 'people', { staff: 'stop-recovery' }),

  'code.landing': look('/v1/codes/{code}', 'unions', 'anyone'),
  'code.visit': {
    method: 'POST',
    path: '/v1/codes/{code}/visits',
    context: 'unions',
    audience: 'anyone',
    cost: 'write',
  },
  'code.report': tap('/v1/codes/{code}/reports', 'unions', 'anyone'),
  'partner.arrive': tap('/v1/partner-arrivals', 'unions', 'anyone'),
  'region.show': look('/v1/regions/{code}', 'unions', 'anyone'),
  'union.find': look('/v1/unions', 'unions', 'anyone'),
  'union.show': look('/v1/unions/{id}', 'unions', 'anyone'),

  'union.list': look('/v1/staff/unions', 'unions', { staff: 'see-unions' }),
  'union.create': tap('/v1/staff/unions', 'unions', { staff: 'manage-unions' }),
  'union.inspect': look('/v1/staff/unions/{id}', 'unions', { staff: 'see-unions' }),
  'union.edit': edit('/v1/staff/unions/{id}', 'unions', { staff: 'manage-unions' }),
  'union.move': tap('/v1/staff/unions/{id}/move', 'unions', { staff: 'manage-unions' }),

  'code.list': look('/v1/staff/unions/{id}/codes', 'unions', { staff: 'see-codes' }),
  'code.mint': tap('/v1/staff/unions/{id}/codes', 'unions', { staff: 'manage-codes' }),
  'code.show': look('/v1/staff/codes/{code}', 'unions', { staff: 'see-codes' }),
  'code.change': edit('/v1/staff/codes/{code}', 'unions', { staff: 'manage-codes' }),
  'code.reports': look('/v1/staff/codes/{code}/reports', 'unions', { staff: 'see-codes' }),
  'code.closeReport': tap('/v1/staff/codes/{code}/reports/{id}/closure', 'unions', { staff: 'manage-codes' }),

  'union.merge': tap('/v1/staff/unions/{id}/merge', 'unions', { staff: 'manage-unions' }),
  'union.dissolve': tap('/v1/staff/unions/{id}/dissolve', 'unions', { staff: 'manage-unions' }),
  'union.changes': look('/v1/staff/unions/{id}/changes', 'unions', { staff: 'see-unions' }),
  'union.confirmChange': tap('/v1/staff/unions/{id}/changes/{changeId}/confirmation', 'unions', {
    staff: 'manage-unions',
  }),
  'union.withdrawChange': tap('/v1/staff/unions/{id}/changes/{changeId}/withdrawal', 'unions', {
    staff: 'manage-unions',
  }),

  'placement.preview': search('/v1/placement/preview', 'enrolment', 'session'),
  'application.submit': paid('/v1/applications', 'enrolment', 'session'),
  'application.show': look('/v1/applications/{id}', 'enrolment', 'session'),
  'application.correct': paid('/v1/applications/{id}/correction', 'enrolment', 'session'),
  'application.withdraw': tap('/v1/applications/{id}/withdrawal', 'enrolment', 'session'),
  'application.askSecondLook': tap('/v1/applications/{id}/second-look', 'enrolment', 'session'),
  'application.completeProfile': tap('/v1/applications/{id}/profile', 'enrolment', 'session'),

  /** Whether the city's existing base knows me: shows nothing before the real-name check, and changes nothing. */
  'adoption.find': {
    method: 'POST',
    path: '/v1/me/adoption/search',
    context: 'enrolment',
    audience: 'session',
    cost: 'paid',
  },
  'adoption.adopt': paid('/v1/me/adoption', 'enrolment', 'session'),

  'review.queue': look('/v1/staff/queue', 'enrolment', { staff: 'see-queue' }),
  'review.show': look('/v1/staff/applications/{id}', 'enrolment', { staff: 'see-queue' }),
  'review.reveal': tap('/v1/staff/applications/{id}/reveal', 'enrolment', { staff: 'reveal-applicant' }),
  'review.contact': tap('/v1/staff/applications/{id}/contacts', 'enrolment', { staff: 'contact-applicant' }),
  'review.decide': tap('/v1/staff/applications/{id}/decisions', 'enrolment', { staff: 'decide-application' }),
  'review.decideMany': tap('/v1/staff/decisions', 'enrolment', { staff: 'decide-application' }),
  'review.undo': tap('/v1/staff/decisions/{batchId}/undo', 'enrolment', { staff: 'decide-application' }),
  'admission.lists': look('/v1/staff/admission-lists', 'enrolment', { staff: 'see-admission-list' }),
  'admission.confirm': tap('/v1/staff/admission-lists/{id}/confirmation', 'enrolment', {
    staff: 'confirm-admission-list',
  }),

  'grant.list': look('/v1/staff/grants', 'people', { staff: 'see-staff' }),
  'grant.find': search('/v1/staff/grants/search', 'people', { staff: 'appoint-staff' }),
  'grant.give': tap('/v1/staff/grants', 'people', { staff: 'appoint-staff' }),
  'grant.take': tap('/v1/staff/grants/withdrawal', 'people', { staff: 'appoint-staff' }),
  'grant.handOver': tap('/v1/staff/grants/handover', 'people', { staff: 'lend-role' }),
  'delegation.list': look('/v1/staff/delegations', 'people', { staff: 'lend-role' }),
  'delegation.find': search('/v1/staff/delegations/search', 'people', { staff: 'lend-role' }),
  'delegation.give': tap('/v1/staff/delegations', 'people', { staff: 'lend-role' }),
  'delegation.take': tap('/v1/staff/delegations/withdrawal', 'people', { staff: 'lend-role' }),

  'insight.joins': look('/v1/staff/insights/joins', 'insight', { staff: 'see-insights' }),

  'transfer.submit': tap('/v1/transfers', 'membership', 'member'),
  'transfer.show': look('/v1/transfers/{id}', 'membership', 'member'),
  'transfer.undo': tap('/v1/transfers/{id}/undo', 'membership', 'member'),
  'transfer.withdraw': tap('/v1/transfers/{id}/withdrawal', 'membership', 'member'),
  'transfer.askSecondLook': tap('/v1/transfers/{id}/second-look', 'membership', 'member'),
  'transfer.list': look('/v1/staff/transfers', 'membership', { staff: 'see-transfers' }),
  'transfer.decide': tap('/v1/staff/transfers/{id}/decisions', 'membership', { staff: 'decide-transfer' }),

  'trip.report': tap('/v1/me/trips', 'membership', 'member'),
  'trip.list': look('/v1/me/trips', 'membership', 'member'),
  'trip.end': tap('/v1/me/trips/{id}/end', 'membership', 'member'),
  'trip.ledger': look('/v1/staff/trips', 'membership', { staff: 'see-trips' }),

  'leaving.ask': tap('/v1/me/leaving', 'membership', 'member'),
  'leaving.show': look('/v1/me/leaving', 'membership', 'member'),
  'leaving.takeBack': tap('/v1/me/leaving/withdrawal', 'membership', 'member'),
  'leaving.list': look('/v1/staff/leavings', 'membership', { staff: 'see-leavings' }),
  'leaving.confirm': tap('/v1/staff/leavings/{id}/confirmation', 'membership', { staff: 'confirm-leaving' }),

  'benefit.list': look('/v1/benefits', 'benefits', 'visitor'),
  'benefit.show': look('/v1/benefits/{id}', 'benefits', 'visitor'),
  'benefit.claim': { ...tap('/v1/benefits/{id}/claims', 'benefits', 'session'), rolesUnread: true },
  'benefit.enter': { ...tap('/v1/benefits/{id}/entries', 'benefits', 'session'), rolesUnread: true },
  'claim.list': look('/v1/me/claims', 'benefits', 'session'),
  'claim.show': look('/v1/me/claims/{id}', 'benefits', 'session'),
  'claim.giveBack': tap('/v1/me/claims/{id}/return', 'benefits', 'session'),
  'consent.withdraw': tap('/v1/me/consents/withdrawal', 'membership', 'member'),

  'membership.loseWork': tap('/v1/me/work-loss', 'membership', 'member'),
  'membership.workAgain': tap('/v1/me/work-loss/end', 'membership', 'member'),
  'retention.record': tap('/v1/staff/members/{number}/retention', 'membership', { staff: 'retain-member' }),
  'retention.end': tap('/v1/staff/members/{number}/retention/end', 'membership', { staff: 'retain-member' }),

  'expulsion.mine': look('/v1/me/expulsion', 'membership', 'member'),
  'expulsion.askSecondLook': tap('/v1/me/expulsion/second-look', 'membership', 'member'),
  'expulsion.list': look('/v1/staff/expulsions', 'membership', { staff: 'see-expulsions' }),
  'expulsion.propose': tap('/v1/staff/expulsions', 'membership', { staff: 'expel-member' }),
  'expulsion.confirm': tap('/v1/staff/expulsions/{id}/confirmation', 'membership', { staff: 'expel-member' }),
  'expulsion.withdraw': tap('/v1/staff/expulsions/{id}/withdrawal', 'membership', { staff: 'expel-member' }),
  'expulsion.lookAgain': tap('/v1/staff/expulsions/{id}/second-look', 'membership', { staff: 'expel-member' }),
  'redemption.make': tap('/v1/redemptions', 'benefits', { staff: 'redeem-voucher' }),
  'redemption.undo': tap('/v1/redemptions/{id}/undo', 'benefits', { staff: 'redeem-voucher' }),
  'redemption.list': look('/v1/redemptions', 'benefits', { staff: 'redeem-voucher' }),
  'campaign.list': look('/v1/staff/benefits', 'benefits', { staff: 'see-benefits' }),
  'campaign.create': tap('/v1/staff/benefits', 'benefits', { staff: 'manage-benefits' }),
  'campaign.inspect': look('/v1/staff/benefits/{id}', 'benefits', { staff: 'see-benefits' }),
  'campaign.edit': edit('/v1/staff/benefits/{id}', 'benefits', { staff: 'manage-benefits' }),
  'campaign.move': tap('/v1/staff/benefits/{id}/moves', 'benefits', { staff: 'manage-benefits' }),
  'campaign.raise': tap('/v1/staff/benefits/{id}/stock', 'benefits', { staff: 'manage-benefits' }),
  'outlet.list': look('/v1/staff/outlets', 'benefits', { staff: 'see-benefits' }),
  'outlet.create': tap('/v1/staff/outlets', 'benefits', { staff: 'manage-benefits' }),

  'pool.list': look('/v1/staff/pool', 'membership', { staff: 'see-pool' }),
  'pool.consider': tap('/v1/staff/pool/proposals', 'membership', { staff: 'place-members' }),
  'pool.place': tap('/v1/staff/pool/placements', 'membership', { staff: 'place-members' }),
  'employer.question': look('/v1/me/employer-question', 'membership', 'member'),
  'employer.answer': tap('/v1/me/employer-question/answer', 'membership', 'member'),

  'member.list': look('/v1/staff/members', 'membership', { staff: 'see-members' }),
  'member.show': look('/v1/staff/members/{number}', 'membership', { staff: 'see-members' }),
  'member.search': search('/v1/staff/members/search', 'membership', { staff: 'see-members' }),
  'member.reveal': tap('/v1/staff/members/{number}/reveal', 'membership', { staff: 'reveal-member' }),
  'member.contact': tap('/v1/staff/members/{number}/contacts', 'membership', { staff: 'contact-member' }),
  'member.move': tap('/v1/staff/members/moves', 'membership', { staff: 'move-members' }),

  'print.poster': print('/v1/staff/codes/{code}/poster.pdf', 'application/pdf'),
  'print.picture': print('/v1/staff/codes/{code}/poster.png', 'image/png'),
  'print.card': print('/v1/staff/codes/{code}/card.pdf', 'application/pdf'),
  'print.sheet': print('/v1/staff/codes/{code}/sheet.pdf', 'application/pdf'),
  'print.miniProgramCode': print('/v1/staff/codes/{code}/code.png', 'image/*'),

  'paper.leaving': paper('/v1/me/leaving/certificate.pdf'),
  'paper.transfer': paper('/v1/transfers/{id}/receipt.pdf'),

  'membership.card': look('/v1/me/card', 'membership', 'member'),
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
