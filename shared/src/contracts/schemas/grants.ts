import * as z from 'zod'
import { roles } from '../../domain/staff/rights'
import { date, id, instant, typedLine } from './plain'

const role = z.enum(roles)

/** Somebody who holds a role or may be given one: the name masked, no phone, no ID number. */
export const holder = z.strictObject({
  /** Stands for the account; means nothing outside. */
  id,
  /** Absent where the account has never joined. */
  name: z.string().optional(),
  memberNumber: z.string().optional(),
})

export const grant = z.strictObject({
  role,
  unionId: id,
  chair: z.boolean().optional(),
  outletId: id.optional(),
  grantedAt: instant,
  holder,
})

/** Who is named by the member number, so that no phone and no name travels. */
export const grantForm = z.strictObject({
  memberNumber: typedLine,
  role,
  unionId: id,
  chair: z.boolean().optional(),
  outletId: id.optional(),
})

export const grantTaking = z.strictObject({ holderId: id, role, unionId: id })

/** Roles that somebody holds for a union become another's; one's own where nobody is named. */
export const handOverForm = z.strictObject({ fromId: id.optional(), unionId: id, memberNumber: typedLine })

/** A role that its holder lends to a deputy for a leave, the first and the last day included. */
export const delegation = z.strictObject({
  role,
  unionId: id,
  from: date,
  to: date,
  givenAt: instant,
  holder,
  deputy: holder,
  /** Which of the two is me. */
  mine: z.enum(['holder', 'deputy']).optional(),
})

/** A deputy is a colleague of the list, or whoever is named by the member number. */
const deputyNamed = { memberNumber: typedLine.optional(), deputyId: id.optional() }
const exactlyOne = (named: { readonly memberNumber?: string; readonly deputyId?: string }) =>
  (named.memberNumber === undefined) !== (named.deputyId === undefined)
const otherwise = { path: ['memberNumber'], message: 'field-needed' }

export const deputySearch = z.strictObject({ unionId: id, memberNumber: typedLine })

export const delegationForm = z
  .strictObject({ ...deputyNamed, role, unionId: id, from: date, to: date })
  .refine(exactlyOne, otherwise)

/** One's own where no holder is named. */
export const delegationTaking = z.strictObject({ holderId: id.optional(), role, unionId: id })

/** Who is away and who stands in; and the colleagues of this page, one of whom might. */
export const delegationPage = z.strictObject({
  items: z.array(delegation),
  colleagues: z.array(holder),
  nextCursor: z.string().optional(),
})
