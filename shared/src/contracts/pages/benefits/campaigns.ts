import * as z from 'zod'
import type { Chapter } from '../../kit'
import { audienceReachReply } from '../../schemas/audience-reach'
import {
  campaignMoveNames,
  campaignReply,
  campaignTerms,
  codesForm,
  codesReply,
  staffCampaign,
  stockRaise,
} from '../../schemas/campaigns'
import { id, listOf, page, version } from '../../schemas/plain'
import { campaignSettlementReply, settlementQuestion } from '../../schemas/settlement'

const byId = z.strictObject({ id })

/** Campaigns as the staff of a union make and keep them. */
export const contract = {
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
} as const satisfies Chapter<'campaign'>
