import * as z from 'zod'
import { claimId, claimState } from './benefits'
import { instant, version } from './plain'

/** A claim or a request as the staff of the campaign's union see it: no more of a person than tells two apart. */
export const staffClaim = z.strictObject({
  id: claimId,
  version,
  state: claimState,
  at: instant,
  /** Masked; absent of whoever was no member. */
  memberName: z.string().optional(),
  /** The last four digits of the member number. */
  memberTail: z.string().optional(),
  unionName: z.string().optional(),
  slot: z.strictObject({ startsAt: instant, label: z.string() }).optional(),
})

export const staffClaimReply = z.strictObject({ claim: staffClaim })

const ownWords = z.string().trim().max(100)

/** What becomes of a request; whoever is declined is told the reason. */
export const requestDecision = z.strictObject({
  version,
  decision: z.enum(['grant', 'decline']),
  reason: ownWords.optional(),
})

/** Takes a claim back; its holder is told the reason. */
export const takeBackForm = z.strictObject({ version, reason: ownWords.min(2) })
