import { look, paper, print, roll, sheet, tap, type Route } from '../route'

/** Prints of a code, sheets of figures, papers about a membership, and rolls of a union's members: each a file drawn for it. */
export const postersRoutes = {
  'print.poster': print('/v1/staff/codes/{code}/poster.pdf', 'application/pdf'),
  'print.picture': print('/v1/staff/codes/{code}/poster.png', 'image/png'),
  'print.card': print('/v1/staff/codes/{code}/card.pdf', 'application/pdf'),
  'print.sheet': print('/v1/staff/codes/{code}/sheet.pdf', 'application/pdf'),
  'print.miniProgramCode': print('/v1/staff/codes/{code}/code.png', 'image/*'),

  'print.settlement': sheet('/v1/staff/benefits/{id}/settlement.xlsx', { staff: 'see-benefits' }),

  // The list of those who have a benefit that somebody else provides: two persons, and links that die.
  'list.all': look('/v1/staff/benefits/{id}/lists', 'posters', { staff: 'see-benefits' }),
  'list.ask': tap('/v1/staff/benefits/{id}/lists', 'posters', { staff: 'manage-benefits' }),
  'list.confirm': tap('/v1/staff/benefits/{id}/lists/{listId}/confirmation', 'posters', {
    staff: 'manage-benefits',
  }),
  'list.open': sheet('/v1/lists/{link}/list.xlsx', 'anyone'),

  'paper.leaving': paper('/v1/me/leaving/certificate.pdf'),
  'paper.transfer': paper('/v1/transfers/{id}/receipt.pdf'),

  'roll.masked': roll('/v1/staff/unions/{id}/roll.pdf', { staff: 'see-members' }),
  'roll.list': look('/v1/staff/rolls', 'posters', { staff: 'see-rolls' }),
  'roll.ask': tap('/v1/staff/rolls', 'posters', { staff: 'ask-roll' }),
  'roll.confirm': tap('/v1/staff/rolls/{id}/confirmation', 'posters', { staff: 'ask-roll' }),
  'roll.withdraw': tap('/v1/staff/rolls/{id}/withdrawal', 'posters', { staff: 'ask-roll' }),
  // A link, opened on a desktop: who may have it, and until when, the link itself says.
  'roll.open': roll('/v1/rolls/{link}/roll.pdf', 'anyone'),
} as const satisfies Record<string, Route>
