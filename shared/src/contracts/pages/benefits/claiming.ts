import * as z from 'zod'
import type { Chapter } from '../../kit'
import { benefit, claim, claimForm, claimId, claimReply, claimWithVoucher, reminderReply } from '../../schemas/benefits'
import { id, listOf, page } from '../../schemas/plain'
import { requestDecision, staffClaim, staffClaimReply, takeBackForm } from '../../schemas/staff-claims'

const byId = z.strictObject({ id })
const byClaim = z.strictObject({ id: claimId })
const byClaimOfCampaign = z.strictObject({ id, claimId })

/** What there is, and what is claimed of it: by its holder, and as staff see it. */
export const contract = {
  'benefit.list': { query: page, replies: { 200: listOf(benefit) } },
  'benefit.show': { path: byId, replies: { 200: benefit } },
  'benefit.claim': { path: byId, body: claimForm, replies: { 201: claimReply } },
  'benefit.enter': { path: byId, body: claimForm, replies: { 201: claimReply } },
  'benefit.remind': { path: byId, replies: { 201: reminderReply } },
  'claim.list': { query: page, replies: { 200: listOf(claim) } },
  'claim.show': { path: byClaim, replies: { 200: claimWithVoucher } },
  'claim.giveBack': { path: byClaim, replies: { 200: claimReply } },
  'request.list': { path: byId, query: page, replies: { 200: listOf(staffClaim) } },
  'request.decide': { path: byClaimOfCampaign, body: requestDecision, replies: { 200: staffClaimReply } },
  'claim.live': {
    path: byId,
    /** The last four digits of a member number narrow it down. */
    query: page.extend({
      tail: z
        .string()
        .regex(/^\d{4}$/)
        .optional(),
    }),
    replies: { 200: listOf(staffClaim) },
  },
  'claim.takeBack': { path: byClaimOfCampaign, body: takeBackForm, replies: { 200: staffClaimReply } },
} as const satisfies Chapter<'benefit' | 'claim' | 'request'>
