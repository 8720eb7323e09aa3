import * as z from 'zod'
import type { PageOf } from '../kit'
import {
  delegation,
  delegationForm,
  delegationPage,
  delegationTaking,
  deputySearch,
  grant,
  grantForm,
  grantTaking,
  handOverForm,
  holder,
} from '../schemas/grants'
import { doubtedMember, identityDecision, selfCorrection, verification } from '../schemas/own-data'
import { access, consent, happening, home, phoneForm, pushBody, pushQuery, session, tokens } from '../schemas/people'
import { myData } from '../schemas/my-data'
import { file } from '../schemas/prints'
import { date, id, listOf, page, typedLine } from '../schemas/plain'
import { ownRecovery, recoveryForm, recoveryHalt, staffRecovery } from '../schemas/recovery'

const byNumber = z.strictObject({ number: typedLine })
const byId = z.strictObject({ id })

/** Accounts, sessions, and what is one’s own. */
export const peoplePage = {
  context: 'people',
  contract: {
    'session.open': {
      body: z.strictObject({ loginCode: z.string().min(1).max(200), unionCode: z.string().max(40).optional() }),
      replies: { 201: session },
    },
    'session.refresh': {
      body: z.strictObject({ refreshToken: z.string().min(1).max(2000) }),
      replies: { 200: tokens },
    },
    'session.close': { replies: { 204: z.null() } },
    'wechat.verify': { query: pushQuery, replies: { 200: file } },
    'wechat.receive': { query: pushQuery, body: pushBody, replies: { 200: file } },
    'me.home': { replies: { 200: home } },
    'me.messages': { replies: { 200: listOf(happening) } },
    'me.history': { replies: { 200: listOf(happening) } },
    'me.consents': { replies: { 200: listOf(consent) } },
    'me.accessLog': { query: page, replies: { 200: listOf(access) } },
    'me.export': { replies: { 200: myData } },
    'me.bindPhone': {
      body: phoneForm,
      replies: { 200: z.strictObject({ phone: z.string(), proven: z.boolean() }) },
    },
    'me.confirm': { replies: { 200: z.strictObject({ confirmedOn: date }) } },
    'me.correct': { body: selfCorrection, replies: { 200: home } },
    'me.verify': { replies: { 200: verification } },
    'identity.list': { query: page.extend({ union: id }), replies: { 200: listOf(doubtedMember) } },
    'identity.decide': { path: byNumber, body: identityDecision, replies: { 200: doubtedMember } },
    'recovery.begin': { body: recoveryForm, replies: { 201: z.strictObject({ recovery: ownRecovery }) } },
    'recovery.stop': { replies: { 200: z.strictObject({ recovery: ownRecovery.nullable() }) } },
    'recovery.list': { query: page.extend({ union: id }), replies: { 200: listOf(staffRecovery) } },
    'recovery.halt': { path: byId, body: recoveryHalt, replies: { 200: staffRecovery } },
    'grant.list': { query: page.extend({ union: id }), replies: { 200: listOf(grant) } },
    'grant.find': { body: z.strictObject({ memberNumber: typedLine }), replies: { 200: z.strictObject({ holder }) } },
    'grant.give': { body: grantForm, replies: { 201: z.strictObject({ grant }) } },
    'grant.take': { body: grantTaking, replies: { 200: z.strictObject({ grant }) } },
    'grant.handOver': { body: handOverForm, replies: { 200: z.strictObject({ grants: z.array(grant) }) } },
    'delegation.list': { query: page.extend({ union: id }), replies: { 200: delegationPage } },
    'delegation.find': { body: deputySearch, replies: { 200: z.strictObject({ deputy: holder }) } },
    'delegation.give': { body: delegationForm, replies: { 201: z.strictObject({ delegation }) } },
    'delegation.take': { body: delegationTaking, replies: { 200: z.strictObject({ delegation }) } },
  },
} as const satisfies PageOf<'people'>
