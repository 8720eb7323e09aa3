import * as z from 'zod'
import { membership } from './enrolment'
import { date, typedLine } from './plain'
import { unionName } from './unions'

/** Who somebody says they are. The phone is the account's own, which WeChat has vouched for. */
export const typedIdentity = z.strictObject({
  name: typedLine,
  nationalId: typedLine,
  consents: z.strictObject({ sensitiveData: z.boolean() }),
})

export const baseQuestion = typedIdentity

/** The membership that the city's existing base knows: where, and since when. */
export const baseEntry = z.strictObject({ union: unionName, joinedOn: date })

export const adoptionForm = typedIdentity.extend({
  /** The base does not know it; without it, or with one unknown, other flexible work. */
  occupation: z.string().max(40).optional(),
})

export const adoptionReply = z.strictObject({ membership })
