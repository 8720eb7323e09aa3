import { look, paid, search, tap, type Route } from '../route'

/** Sessions, what is mine, recovery, verification, and the roles of staff. */
export const peopleRoutes = {
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

  'grant.list': look('/v1/staff/grants', 'people', { staff: 'see-staff' }),
  'grant.find': search('/v1/staff/grants/search', 'people', { staff: 'appoint-staff' }),
  'grant.give': tap('/v1/staff/grants', 'people', { staff: 'appoint-staff' }),
  'grant.take': tap('/v1/staff/grants/withdrawal', 'people', { staff: 'appoint-staff' }),
  'grant.handOver': tap('/v1/staff/grants/handover', 'people', { staff: 'lend-role' }),

  'delegation.list': look('/v1/staff/delegations', 'people', { staff: 'lend-role' }),
  'delegation.find': search('/v1/staff/delegations/search', 'people', { staff: 'lend-role' }),
  'delegation.give': tap('/v1/staff/delegations', 'people', { staff: 'lend-role' }),
  'delegation.take': tap('/v1/staff/delegations/withdrawal', 'people', { staff: 'lend-role' }),
} as const satisfies Record<string, Route>
