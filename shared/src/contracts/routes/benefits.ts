import { edit, look, tap, type Route } from '../route'

/** Benefits, claims and vouchers, redemptions, and campaigns and outlets for staff. */
export const benefitsRoutes = {
  'benefit.list': look('/v1/benefits', 'benefits', 'visitor'),
  'benefit.show': look('/v1/benefits/{id}', 'benefits', 'visitor'),
  'benefit.claim': { ...tap('/v1/benefits/{id}/claims', 'benefits', 'session'), rolesUnread: true },
  'benefit.enter': { ...tap('/v1/benefits/{id}/entries', 'benefits', 'session'), rolesUnread: true },

  /** Tells when it opens, by a subscribe message. */
  'benefit.remind': tap('/v1/benefits/{id}/reminders', 'benefits', 'session'),

  /** A draw: what is published at each step, and everything that decided it once it is done. */
  'draw.show': look('/v1/benefits/{id}/draw', 'benefits', 'visitor'),
  'draw.published': look('/v1/benefits/{id}/draw/published', 'benefits', 'anyone'),

  'claim.list': look('/v1/me/claims', 'benefits', 'session'),
  'claim.show': look('/v1/me/claims/{id}', 'benefits', 'session'),
  'claim.giveBack': tap('/v1/me/claims/{id}/return', 'benefits', 'session'),

  'redemption.make': tap('/v1/redemptions', 'benefits', { staff: 'redeem-voucher' }),
  'redemption.undo': tap('/v1/redemptions/{id}/undo', 'benefits', { staff: 'redeem-voucher' }),
  'redemption.list': look('/v1/redemptions', 'benefits', { staff: 'redeem-voucher' }),
  'redemption.register': tap('/v1/redemptions/devices', 'benefits', { staff: 'redeem-voucher' }),
  'redemption.sync': tap('/v1/redemptions/offline', 'benefits', { staff: 'redeem-voucher' }),
  'redemption.settlement': look('/v1/redemptions/settlement', 'benefits', { staff: 'redeem-voucher' }),

  'campaign.list': look('/v1/staff/benefits', 'benefits', { staff: 'see-benefits' }),
  'campaign.create': tap('/v1/staff/benefits', 'benefits', { staff: 'manage-benefits' }),
  'campaign.inspect': look('/v1/staff/benefits/{id}', 'benefits', { staff: 'see-benefits' }),
  'campaign.edit': edit('/v1/staff/benefits/{id}', 'benefits', { staff: 'manage-benefits' }),
  'campaign.move': tap('/v1/staff/benefits/{id}/moves', 'benefits', { staff: 'manage-benefits' }),
  'campaign.raise': tap('/v1/staff/benefits/{id}/stock', 'benefits', { staff: 'manage-benefits' }),
  'campaign.settlement': look('/v1/staff/benefits/{id}/settlement', 'benefits', { staff: 'see-benefits' }),
  'campaign.audience': look('/v1/staff/benefits/{id}/audience', 'benefits', { staff: 'see-benefits' }),
  'campaign.countAudience': tap('/v1/staff/benefits/{id}/audience', 'benefits', { staff: 'manage-benefits' }),

  /** Codes from elsewhere, of which every claim gets one. */
  'campaign.importCodes': tap('/v1/staff/benefits/{id}/codes', 'benefits', { staff: 'manage-benefits' }),

  'draw.inspect': look('/v1/staff/benefits/{id}/draw', 'benefits', { staff: 'see-benefits' }),
  /** The public value, typed by two people each for themselves; alike, it decides the draw. */
  'draw.giveValue': tap('/v1/staff/benefits/{id}/draw/value', 'benefits', { staff: 'manage-benefits' }),

  /** Requests that a person decides, and claims that have a unit, which staff can take back. */
  'request.list': look('/v1/staff/benefits/{id}/requests', 'benefits', { staff: 'see-benefits' }),
  'request.decide': tap('/v1/staff/benefits/{id}/requests/{claimId}/decision', 'benefits', {
    staff: 'manage-benefits',
  }),
  'claim.live': look('/v1/staff/benefits/{id}/claims', 'benefits', { staff: 'see-benefits' }),
  'claim.takeBack': tap('/v1/staff/benefits/{id}/claims/{claimId}/withdrawal', 'benefits', {
    staff: 'manage-benefits',
  }),

  'outlet.list': look('/v1/staff/outlets', 'benefits', { staff: 'see-outlets' }),
  'outlet.create': tap('/v1/staff/outlets', 'benefits', { staff: 'manage-benefits' }),
  'outlet.inspect': look('/v1/staff/outlets/{id}', 'benefits', { staff: 'see-outlets' }),
  'outlet.edit': edit('/v1/staff/outlets/{id}', 'benefits', { staff: 'manage-benefits' }),
  'outlet.settlement': look('/v1/staff/outlets/{id}/settlement', 'benefits', { staff: 'see-benefits' }),
} as const satisfies Record<string, Route>
