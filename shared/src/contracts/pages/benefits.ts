import * as z from 'zod'
import type { PageOf } from '../kit'
import { benefit, claim, claimForm, claimId, claimReply, claimWithVoucher } from '../schemas/benefits'
import { id, listOf, page } from '../schemas/plain'

const byId = z.strictObject({ id })
const byClaim = z.strictObject({ id: claimId })

/** Benefits, what was claimed of them, and what outlets redeem. */
export const benefitsPage = {
  context: 'benefits',
  contract: {
    'benefit.list': { query: page, replies: { 200: listOf(benefit) } },
    'benefit.show': { path: byId, replies: { 200: benefit } },
    'benefit.claim': { path: byId, body: claimForm, replies: { 201: claimReply } },
    'benefit.enter': { path: byId, body: claimForm, replies: { 201: claimReply } },
    'claim.list': { query: page, replies: { 200: listOf(claim) } },
    'claim.show': { path: byClaim, replies: { 200: claimWithVoucher } },
    'claim.giveBack': { path: byClaim, replies: { 200: claimReply } },
  },
} as const satisfies PageOf<'benefits'>
