import * as z from 'zod'
import type { PageOf } from '../kit'
import {
  consentWithdrawal,
  expulsionForm,
  expulsionReply,
  expulsionStep,
  leavingReply,
  membershipReply,
  retentionForm,
  retentionReply,
  secondLookDecision,
  seen,
  staffExpulsion,
  staffLeaving,
  workLossForm,
} from '../schemas/endings'
import { noTransferReply, staffTransfer, transferDecision, transferForm, transferReply } from '../schemas/membership'
import { card } from '../schemas/people'
import { id, listOf, page } from '../schemas/plain'
import { staffTrip, trip, tripForm, tripReply } from '../schemas/trips'

const byId = z.strictObject({ id })
const byNumber = z.strictObject({ number: z.string().max(20) })

/** The card, and moves from union to union. */
export const membershipPage = {
  context: 'membership',
  contract: {
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
    'trip.report': { body: tripForm, replies: { 201: tripReply } },
    'trip.list': { replies: { 200: listOf(trip) } },
    'trip.end': { path: byId, replies: { 200: tripReply } },
    'trip.ledger': { query: page.extend({ union: id }), replies: { 200: listOf(staffTrip) } },
    'leaving.ask': { replies: { 201: leavingReply } },
    'leaving.show': { replies: { 200: leavingReply } },
    'leaving.takeBack': { replies: { 200: leavingReply } },
    'leaving.list': { query: page.extend({ union: id }), replies: { 200: listOf(staffLeaving) } },
    'leaving.confirm': { path: byId, body: seen, replies: { 200: staffLeaving } },
    'consent.withdraw': { body: consentWithdrawal, replies: { 200: leavingReply } },
    'membership.loseWork': { body: workLossForm, replies: { 200: membershipReply } },
    'membership.workAgain': { replies: { 200: membershipReply } },
    'retention.record': { path: byNumber, body: retentionForm, replies: { 200: retentionReply } },
    'retention.end': { path: byNumber, replies: { 200: retentionReply } },
    'expulsion.mine': { replies: { 200: expulsionReply } },
    'expulsion.askSecondLook': { replies: { 200: expulsionReply } },
    'expulsion.list': { query: page.extend({ union: id }), replies: { 200: listOf(staffExpulsion) } },
    'expulsion.propose': { body: expulsionForm, replies: { 201: staffExpulsion } },
    'expulsion.confirm': { path: byId, body: expulsionStep, replies: { 200: staffExpulsion } },
    'expulsion.withdraw': { path: byId, body: seen, replies: { 200: staffExpulsion } },
    'expulsion.lookAgain': { path: byId, body: secondLookDecision, replies: { 200: staffExpulsion } },
    'membership.card': { replies: { 200: card } },
  },
} as const satisfies PageOf<'membership'>
