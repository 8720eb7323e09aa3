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
import {
  foundMembers,
  memberContactForm,
  memberInClear,
  memberPage,
  memberRevealForm,
  memberSearch,
  membersQuestion,
  staffMember,
} from '../schemas/members'
import { card } from '../schemas/people'
import { id, listOf, page } from '../schemas/plain'
import { staffTrip, trip, tripForm, tripReply } from '../schemas/trips'
import {
  consideration,
  considerationForm,
  employerAnswer,
  employerAnswerReply,
  employerQuestion,
  groupMoveForm,
  groupMoveReply,
  placementsForm,
  placementsReply,
  pool,
  poolQuestion,
} from '../schemas/pool'
import { contactReply } from '../schemas/staff'

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
    'pool.list': { query: poolQuestion, replies: { 200: pool } },
    'pool.consider': { body: considerationForm, replies: { 200: consideration } },
    'pool.place': { body: placementsForm, replies: { 200: placementsReply } },
    'employer.question': { replies: { 200: employerQuestion } },
    'employer.answer': { body: employerAnswer, replies: { 200: employerAnswerReply } },
    'member.list': { query: membersQuestion, replies: { 200: memberPage } },
    'member.show': { path: byNumber, replies: { 200: staffMember } },
    'member.search': { body: memberSearch, replies: { 200: foundMembers } },
    'member.reveal': { path: byNumber, body: memberRevealForm, replies: { 200: memberInClear } },
    'member.contact': { path: byNumber, body: memberContactForm, replies: { 201: contactReply } },
    'member.move': { body: groupMoveForm, replies: { 200: groupMoveReply } },
    'membership.card': { replies: { 200: card } },
  },
} as const satisfies PageOf<'membership'>
