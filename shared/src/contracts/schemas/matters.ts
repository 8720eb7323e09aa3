import * as z from 'zod'
import { mostMattersCounted } from '../names'

const count = z.int().min(0).max(mostMattersCounted).optional()

/** What waits for a union about its members, beside their joining; a kind that the one who asks may not see is left out. */
export const matterCounts = z.strictObject({
  /** Transfers into the union. */
  arrivals: count,
  leavings: count,
  /** Memberships on their way to another WeChat account. */
  recoveries: count,
  /** Members whose real-name check failed later. */
  doubts: count,
  expulsions: count,
})
