import * as z from 'zod'
import type { Chapter } from '../../kit'
import { noTransferReply, staffTransfer, transferDecision, transferForm, transferReply } from '../../schemas/membership'
import { id, listOf, page } from '../../schemas/plain'

const byId = z.strictObject({ id })

/** Moves from union to union. */
export const contract = {
  'transfer.submit': { body: transferForm, replies: { 200: noTransferReply, 201: transferReply } },
  'transfer.show': { path: byId, replies: { 200: transferReply } },
  'transfer.undo': { path: byId, replies: { 200: transferReply } },
  'transfer.withdraw': { path: byId, replies: { 200: transferReply } },
  'transfer.askSecondLook': { path: byId, replies: { 200: transferReply } },
  'transfer.list': {
    query: page.extend({ union: id, direction: z.enum(['in', 'out']).default('in') }),
    replies: { 200: listOf(staffTransfer) },
  },
  'transfer.decide': { path: byId, body: transferDecision, replies: { 200: staffTransfer } },
} as const satisfies Chapter<'transfer'>
