import * as z from 'zod'
import { date, id } from './plain'

export const joinsQuestion = z.strictObject({
  union: id,
  /** Both ends are counted; without them, the last thirty days. */
  from: date.optional(),
  to: date.optional(),
})

const tally = z.record(z.string(), z.int())

/**
 * Who joined in a union and all below it. `total` is everybody; what somebody left unsaid (no code scanned, a workplace
 * that nobody knows) is missing from that one list. Names that nobody stands for are left out, days too.
 */
export const joins = z.strictObject({
  total: z.int(),
  byDay: z.record(date, z.int()),
  byRegion: tally,
  byOccupation: tally,
  byChannel: tally,
  byCodeKind: tally,
})
