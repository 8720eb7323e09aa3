import { look, search, tap, type Route } from '../route'

/** The card, transfers, trips, leaving and all that ends or pauses a membership; members and pools for staff. */
export const membershipRoutes = {
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

  /** How much waits of each kind, for whoever may see one of them. */
  'matter.count': look('/v1/staff/matters', 'membership', { staff: 'see-expulsions' }),

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

  'membership.card': look('/v1/me/card', 'membership', 'member'),
} as const satisfies Record<string, Route>
