import { paper, print, sheet, type Route } from '../route'

/** Prints of a code, sheets of figures, and papers about a membership: each a file drawn for it. */
export const postersRoutes = {
  'print.poster': print('/v1/staff/codes/{code}/poster.pdf', 'application/pdf'),
  'print.picture': print('/v1/staff/codes/{code}/poster.png', 'image/png'),
  'print.card': print('/v1/staff/codes/{code}/card.pdf', 'application/pdf'),
  'print.sheet': print('/v1/staff/codes/{code}/sheet.pdf', 'application/pdf'),
  'print.miniProgramCode': print('/v1/staff/codes/{code}/code.png', 'image/*'),

  'print.settlement': sheet('/v1/staff/benefits/{id}/settlement.xlsx', { staff: 'see-benefits' }),

  'paper.leaving': paper('/v1/me/leaving/certificate.pdf'),
  'paper.transfer': paper('/v1/transfers/{id}/receipt.pdf'),
} as const satisfies Record<string, Route>
