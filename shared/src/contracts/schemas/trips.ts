import * as z from 'zod'
import { tripReaches } from '../../domain/membership/trip'
import { date, id } from './plain'

const place = z.string().trim().min(1).max(100)

/** From when, where, and how to be reached: by one's own phone, or by a relative's number. */
export const tripForm = z.strictObject({
  from: date,
  where: place,
  reach: z.strictObject({ by: z.enum(tripReaches), phone: z.string().max(30).optional() }),
})

/** A trip as its driver sees it; the number that was left is masked. */
export const trip = z.strictObject({
  id,
  from: date,
  where: z.string(),
  reach: z.strictObject({ by: z.enum(tripReaches), phone: z.string().optional() }),
  endedOn: date.optional(),
})

export const tripReply = z.strictObject({ trip })

/** A line of the union's ledger. */
export const staffTrip = trip.extend({ member: z.strictObject({ memberNumber: z.string(), name: z.string() }) })
