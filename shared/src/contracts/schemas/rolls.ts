import * as z from 'zod'
import { rollPurposes, rollStates } from '../../domain/membership/roll'
import { id, instant, page, version } from './plain'
import { unionName } from './unions'

const occupation = z.string().max(40)

/** Whose roll: of a union, or of those of one trade in it. */
export const maskedRollQuestion = z.strictObject({ occupation: occupation.optional() })

export const rollsQuestion = page.pick({ cursor: true }).extend({ union: id })

/** The first of two persons: of which union, of which trade, and what for. */
export const rollForm = z.strictObject({ union: id, occupation: occupation.optional(), purpose: z.enum(rollPurposes) })

/** The second person's word, or either's taking back. */
export const rollStep = z.strictObject({ union: id, version })

export const rollLink = z.strictObject({ link: z.string().min(20).max(1000) })

/** A roll on its way: nobody on it is named here. */
export const roll = z.strictObject({
  id,
  version,
  state: z.enum(rollStates),
  union: unionName,
  occupation: occupation.optional(),
  purpose: z.enum(rollPurposes),
  /** How many stood on it when it was asked for. */
  members: z.int().min(0),
  askedAt: instant,
  /** Asked for by the one who reads this: a second person has to confirm. */
  isOwn: z.boolean(),
  confirmedAt: instant.optional(),
  /** Where the file lies, for the one who asked alone, as long as it is there. */
  link: z.string().optional(),
  diesAt: instant.optional(),
  opened: z.int().min(0),
})

export const rollReply = z.strictObject({ roll })
