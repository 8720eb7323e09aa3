import * as z from 'zod'
import type { Chapter } from '../../kit'
import { deviceForm, offlineForm, offlineReply, outletDeviceReply } from '../../schemas/offline-redemption'
import {
  outlet,
  outletEdit,
  outletForm,
  outletReply,
  redemptionForm,
  redemptionId,
  redemptionReply,
  redemptionsOfDay,
  redemptionUndone,
} from '../../schemas/outlets'
import { date, id, listOf, page } from '../../schemas/plain'
import { clerkSettlementQuestion, outletSettlementQuestion, outletSettlementReply } from '../../schemas/settlement'

const byId = z.strictObject({ id })

/** Outlets, and what they redeem. */
export const contract = {
  'redemption.make': { body: redemptionForm, replies: { 201: redemptionReply } },
  'redemption.undo': { path: z.strictObject({ id: redemptionId }), replies: { 200: redemptionUndone } },
  'redemption.list': {
    query: page.extend({ outlet: id, day: date.optional() }),
    replies: { 200: redemptionsOfDay },
  },
  'redemption.register': { body: deviceForm, replies: { 201: outletDeviceReply } },
  'redemption.sync': { body: offlineForm, replies: { 200: offlineReply } },
  'redemption.settlement': { query: clerkSettlementQuestion, replies: { 200: outletSettlementReply } },
  'outlet.list': { query: page.extend({ union: id }), replies: { 200: listOf(outlet) } },
  'outlet.create': { body: outletForm, replies: { 201: outletReply } },
  'outlet.inspect': { path: byId, replies: { 200: outletReply } },
  'outlet.edit': { path: byId, body: outletEdit, replies: { 200: outletReply } },
  'outlet.settlement': { path: byId, query: outletSettlementQuestion, replies: { 200: outletSettlementReply } },
} as const satisfies Chapter<'redemption' | 'outlet'>
