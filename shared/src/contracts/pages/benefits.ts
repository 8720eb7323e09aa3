import * as z from 'zod'
import type { PageOf } from '../kit'
import { audienceReachReply } from '../schemas/audience-reach'
import {
  benefit,
  campaignMoveNames,
  campaignReply,
  campaignTerms,
  claim,
  claimForm,
  claimId,
  claimReply,
  claimWithVoucher,
  outlet,
  outletForm,
  outletReply,
  redemptionForm,
  redemptionId,
  redemptionReply,
  redemptionUndone,
  redemptionsOfDay,
  staffCampaign,
  stockRaise,
} from '../schemas/benefits'
import { deviceForm, offlineForm, offlineReply, outletDeviceReply } from '../schemas/offline-redemption'
import { date, id, listOf, page, version } from '../schemas/plain'
import {
  campaignSettlementReply,
  clerkSettlementQuestion,
  outletSettlementQuestion,
  outletSettlementReply,
  settlementQuestion,
} from '../schemas/settlement'
import { draw, publicValueForm, publishedDraw, staffDrawReply } from '../schemas/draws'
import {
  codesForm,
  codesReply,
  requestDecision,
  staffClaim,
  staffClaimReply,
  takeBackForm,
} from '../schemas/staff-claims'

const byId = z.strictObject({ id })
const byClaim = z.strictObject({ id: claimId })
const byClaimOfCampaign = z.strictObject({ id, claimId })

/** Benefits, what was claimed of them, and what outlets redeem. */
export const benefitsPage = {
  context: 'benefits',
  contract: {
    'benefit.list': { query: page, replies: { 200: listOf(benefit) } },
    'benefit.show': { path: byId, replies: { 200: benefit } },
    'benefit.claim': { path: byId, body: claimForm, replies: { 201: claimReply } },
    'benefit.enter': { path: byId, body: claimForm, replies: { 201: claimReply } },
    'draw.show': { path: byId, replies: { 200: draw } },
    'draw.published': { path: byId, replies: { 200: publishedDraw } },
    'claim.list': { query: page, replies: { 200: listOf(claim) } },
    'claim.show': { path: byClaim, replies: { 200: claimWithVoucher } },
    'claim.giveBack': { path: byClaim, replies: { 200: claimReply } },
    'redemption.make': { body: redemptionForm, replies: { 201: redemptionReply } },
    'redemption.undo': { path: z.strictObject({ id: redemptionId }), replies: { 200: redemptionUndone } },
    'redemption.list': {
      query: page.extend({ outlet: id, day: date.optional() }),
      replies: { 200: redemptionsOfDay },
    },
    'redemption.register': { body: deviceForm, replies: { 201: outletDeviceReply } },
    'redemption.sync': { body: offlineForm, replies: { 200: offlineReply } },
    'redemption.settlement': { query: clerkSettlementQuestion, replies: { 200: outletSettlementReply } },
    'campaign.list': { query: page.extend({ union: id }), replies: { 200: listOf(staffCampaign) } },
    'campaign.create': { body: z.strictObject({ unionId: id, terms: campaignTerms }), replies: { 201: campaignReply } },
    'campaign.inspect': { path: byId, replies: { 200: campaignReply } },
    'campaign.edit': {
      path: byId,
      body: z.strictObject({ version, terms: campaignTerms }),
      replies: { 200: campaignReply },
    },
    'campaign.move': {
      path: byId,
      body: z.strictObject({ version, move: z.enum(campaignMoveNames) }),
      replies: { 200: campaignReply },
    },
    'campaign.raise': { path: byId, body: stockRaise, replies: { 200: campaignReply } },
    'campaign.settlement': { path: byId, query: settlementQuestion, replies: { 200: campaignSettlementReply } },
    'campaign.audience': { path: byId, replies: { 200: audienceReachReply } },
    'campaign.countAudience': { path: byId, replies: { 200: audienceReachReply } },
    'campaign.importCodes': { path: byId, body: codesForm, replies: { 200: codesReply } },
    'draw.inspect': { path: byId, replies: { 200: staffDrawReply } },
    'draw.giveValue': { path: byId, body: publicValueForm, replies: { 200: staffDrawReply } },
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
    'outlet.list': { query: page.extend({ union: id }), replies: { 200: listOf(outlet) } },
    'outlet.create': { body: outletForm, replies: { 201: outletReply } },
    'outlet.settlement': { path: byId, query: outletSettlementQuestion, replies: { 200: outletSettlementReply } },
  },
} as const satisfies PageOf<'benefits'>
