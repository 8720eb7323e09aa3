import * as z from 'zod'
import type { Chapter } from '../../kit'
import {
  consentWithdrawal,
  expulsionForm,
  expulsionReply,
  expulsionStep,
  leavingReply,
  retentionForm,
  retentionReply,
  secondLookDecision,
  seen,
  staffExpulsion,
  staffLeaving,
} from '../../schemas/endings'
import { id, listOf, page } from '../../schemas/plain'

const byId = z.strictObject({ id })
const byNumber = z.strictObject({ number: z.string().max(20) })

/** Leaving, withdrawn consent, a membership kept without work, and expulsion. */
export const contract = {
  'leaving.ask': { replies: { 201: leavingReply } },
  'leaving.show': { replies: { 200: leavingReply } },
  'leaving.takeBack': { replies: { 200: leavingReply } },
  'leaving.list': { query: page.extend({ union: id }), replies: { 200: listOf(staffLeaving) } },
  'leaving.confirm': { path: byId, body: seen, replies: { 200: staffLeaving } },
  'consent.withdraw': { body: consentWithdrawal, replies: { 200: leavingReply } },
  'retention.record': { path: byNumber, body: retentionForm, replies: { 200: retentionReply } },
  'retention.end': { path: byNumber, replies: { 200: retentionReply } },
  'expulsion.mine': { replies: { 200: expulsionReply } },
  'expulsion.askSecondLook': { replies: { 200: expulsionReply } },
  'expulsion.list': { query: page.extend({ union: id }), replies: { 200: listOf(staffExpulsion) } },
  'expulsion.propose': { body: expulsionForm, replies: { 201: staffExpulsion } },
  'expulsion.confirm': { path: byId, body: expulsionStep, replies: { 200: staffExpulsion } },
  'expulsion.withdraw': { path: byId, body: seen, replies: { 200: staffExpulsion } },
  'expulsion.lookAgain': { path: byId, body: secondLookDecision, replies: { 200: staffExpulsion } },
} as const satisfies Chapter<'leaving' | 'consent' | 'retention' | 'expulsion'>
