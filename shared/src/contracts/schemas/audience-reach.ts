import * as z from 'zod'
import { audienceConditions } from '../../domain/benefits/reach'
import { instant } from './plain'

/** How many a campaign is for. */
const audienceReach = z.strictObject({
  /** Reckoned from counters of joinings; absent where whoever comes may have it. */
  about: z.int().optional(),
  /** Conditions that the counters know nothing of, which make it fewer. */
  leftOut: z.array(z.enum(audienceConditions)),
  /** The exact count, once somebody has begun one; of other terms than the present ones there is none. */
  count: z
    .strictObject({
      state: z.enum(['running', 'done']),
      /** How many of those looked at may have it. */
      reached: z.int(),
      looked: z.int(),
      /** Unions gone through. */
      unions: z.int(),
      startedAt: instant,
      asOf: instant,
    })
    .optional(),
})
export const audienceReachReply = z.strictObject({ reach: audienceReach })
