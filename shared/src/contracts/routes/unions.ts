import { edit, look, tap, type Route } from '../route'

/** Codes and their landing pages, unions, and how staff make, move and end them. */
export const unionsRoutes = {
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
} as const satisfies Record<string, Route>
