import * as z from 'zod'
import type { Chapter } from '../../kit'
import { doubtedMember, identityDecision } from '../../schemas/own-data'
import { id, listOf, page, typedLine } from '../../schemas/plain'
import { ownRecovery, recoveryForm, recoveryHalt, staffRecovery } from '../../schemas/recovery'

const byNumber = z.strictObject({ number: typedLine })
const byId = z.strictObject({ id })

/** Members whom the real-name check did not match, and a new WeChat account for the same person. */
export const contract = {
  'identity.list': { query: page.extend({ union: id }), replies: { 200: listOf(doubtedMember) } },
  'identity.decide': { path: byNumber, body: identityDecision, replies: { 200: doubtedMember } },
  'recovery.begin': { body: recoveryForm, replies: { 201: z.strictObject({ recovery: ownRecovery }) } },
  'recovery.stop': { replies: { 200: z.strictObject({ recovery: ownRecovery.nullable() }) } },
  'recovery.list': { query: page.extend({ union: id }), replies: { 200: listOf(staffRecovery) } },
  'recovery.halt': { path: byId, body: recoveryHalt, replies: { 200: staffRecovery } },
} as const satisfies Chapter<'identity' | 'recovery'>
