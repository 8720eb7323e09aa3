import * as z from 'zod'
import { roles } from '../../domain/staff/rights'
import { id, instant, typedLine } from './plain'

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
