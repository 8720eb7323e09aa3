import * as z from 'zod'
import type { AnswerOf, ContractPage, InputOf, ReplyOf } from './kit'
import type { RouteName } from './routes'
import {
  changedCode,
  codeChange,
  codeForm,
  partnerArrival,
  partnerToken,
  posterReport,
  reportClosure,
  reportForm,
  scannedCode,
  staffCode,
  visitForm,
} from './schemas/codes'
import type { membership } from './schemas/enrolment'
import {
  admissionReply,
  applicationForm,
  applicationReply,
  correctionForm,
  placementAnswer,
  placementQuestion,
  profileForm,
} from './schemas/enrolment'
import { grant, grantForm, grantTaking, holder } from './schemas/grants'
import { joins, joinsQuestion } from './schemas/insight'
import { noTransferReply, staffTransfer, transferDecision, transferForm, transferReply } from './schemas/membership'
import { file, printedCode } from './schemas/prints'
import { access, card, consent, happening, home, phoneForm, session, tokens } from './schemas/people'
import { id, listOf, page, regionCode, version, typedLine } from './schemas/plain'
import {
  admissionConfirmation,
  admissionList,
  decisionForm,
  decisionReply,
  decisionsForm,
  decisionsReply,
  contactForm,
  contactReply,
  queueItem,
  revealed,
  revealForm,
  reviewedApplication,
  undoReply,
} from './schemas/staff'
import {
  staffUnionPage,
  staffUnionReply,
  unionChange,
  unionChangeReply,
  unionDissolution,
  unionEdit,
  unionForm,
  unionMerger,
  unionMove,
} from './schemas/tree'
import { foundUnion, landing, region, unionPage, unionQuestion } from './schemas/unions'

const byId = z.strictObject({ id })

/** What goes in and comes out of every route of `routes.ts`: one more or one fewer stops `tsc`. */
export const contract = {
  'about.health': { replies: { 200: z.strictObject({ ok: z.literal(true) }) } },
  'about.contract': { replies: { 200: z.record(z.string(), z.unknown()) } },
  'about.texts': {
    replies: {
      200: z.strictObject({
        application: z.strictObject({ version: z.string(), text: z.string(), toBeConfirmed: z.boolean() }),
        sensitiveData: z.strictObject({ version: z.string(), text: z.string(), toBeConfirmed: z.boolean() }),
        occupations: z.array(z.strictObject({ key: z.string(), label: z.string(), platforms: z.array(z.string()) })),
        reviewReasons: z.array(z.strictObject({ key: z.string(), label: z.string() })),
        city: z.strictObject({ region: regionCode, name: z.string() }),
      }),
    },
  },

  /** What a poster's link opens outside WeChat; WeChat's verification file lies beside it. */
  'about.link': { path: z.strictObject({ link: z.string().min(1).max(200) }), replies: { 200: file } },

  'session.open': {
    body: z.strictObject({ loginCode: z.string().min(1).max(200), unionCode: z.string().max(40).optional() }),
    replies: { 201: session },
  },
  'session.refresh': {
    body: z.strictObject({ refreshToken: z.string().min(1).max(2000) }),
    replies: { 200: tokens },
  },
  'session.close': { replies: { 204: z.null() } },
  'me.home': { replies: { 200: home } },
  'me.messages': { replies: { 200: listOf(happening) } },
  'me.history': { replies: { 200: listOf(happening) } },
  'me.consents': { replies: { 200: listOf(consent) } },
  'me.accessLog': { query: page, replies: { 200: listOf(access) } },
  'me.bindPhone': {
    body: phoneForm,
    replies: { 200: z.strictObject({ phone: z.string(), proven: z.boolean() }) },
  },

  'code.landing': { path: scannedCode, replies: { 200: landing } },
  'code.visit': { path: scannedCode, body: visitForm, replies: { 204: z.null() } },
  'code.report': { path: scannedCode, body: reportForm, replies: { 201: z.strictObject({ noted: z.literal(true) }) } },
  'partner.arrive': { body: partnerToken, replies: { 201: partnerArrival } },
  'region.show': { path: z.strictObject({ code: regionCode }), replies: { 200: region } },
  'union.find': { query: unionQuestion, replies: { 200: listOf(foundUnion) } },
  'union.show': { path: byId, replies: { 200: unionPage } },

  'union.create': { body: unionForm, replies: { 201: staffUnionReply } },
  'union.inspect': { path: byId, query: page, replies: { 200: staffUnionPage } },
  'union.edit': { path: byId, body: unionEdit, replies: { 200: staffUnionReply } },
  'union.move': { path: byId, body: unionMove, replies: { 200: staffUnionReply } },

  'union.merge': { path: byId, body: unionMerger, replies: { 201: unionChangeReply } },
  'union.dissolve': { path: byId, body: unionDissolution, replies: { 201: unionChangeReply } },
  'union.changes': { path: byId, replies: { 200: z.strictObject({ items: z.array(unionChange) }) } },
  'union.confirmChange': {
    path: z.strictObject({ id, changeId: id }),
    body: z.strictObject({ version }),
    replies: { 200: unionChangeReply },
  },
  'union.withdrawChange': {
    path: z.strictObject({ id, changeId: id }),
    body: z.strictObject({ version }),
    replies: { 200: unionChangeReply },
  },

  'placement.preview': { body: placementQuestion, replies: { 200: placementAnswer } },
  'application.submit': { body: applicationForm, replies: { 200: applicationReply, 201: admissionReply } },
  'application.show': { path: byId, replies: { 200: admissionReply } },
  'application.correct': { path: byId, body: correctionForm, replies: { 200: applicationReply } },
  'application.withdraw': { path: byId, body: z.strictObject({ version }), replies: { 200: applicationReply } },
  'application.askSecondLook': { path: byId, body: z.strictObject({ version }), replies: { 200: applicationReply } },
  'application.completeProfile': { path: byId, body: profileForm, replies: { 200: applicationReply } },

  'review.queue': { query: page.extend({ union: id }), replies: { 200: listOf(queueItem) } },
  'review.show': { path: byId, replies: { 200: reviewedApplication } },
  'review.reveal': { path: byId, body: revealForm, replies: { 200: revealed } },
  'review.contact': { path: byId, body: contactForm, replies: { 201: contactReply } },
  'review.decide': { path: byId, body: decisionForm, replies: { 200: decisionReply } },
  'review.decideMany': { body: decisionsForm, replies: { 200: decisionsReply } },
  'review.undo': { path: z.strictObject({ batchId: id }), replies: { 200: undoReply } },
  'admission.lists': {
    query: z.strictObject({
      union: id,
      week: z
        .string()
        .regex(/^\d{4}-W\d{2}$/)
        .optional(),
    }),
    replies: { 200: z.strictObject({ items: z.array(admissionList) }) },
  },
  'admission.confirm': { path: byId, body: admissionConfirmation, replies: { 200: admissionList } },

  'code.list': { path: byId, query: page, replies: { 200: listOf(staffCode) } },
  'code.mint': { path: byId, body: codeForm, replies: { 201: staffCode } },
  'code.change': { path: scannedCode, body: codeChange, replies: { 200: changedCode } },
  'code.reports': { path: scannedCode, replies: { 200: z.strictObject({ items: z.array(posterReport) }) } },
  'code.closeReport': { path: scannedCode.extend({ id }), body: reportClosure, replies: { 200: posterReport } },

  'grant.list': { query: page.extend({ union: id }), replies: { 200: listOf(grant) } },
  'grant.find': { body: z.strictObject({ memberNumber: typedLine }), replies: { 200: z.strictObject({ holder }) } },
  'grant.give': { body: grantForm, replies: { 201: z.strictObject({ grant }) } },
  'grant.take': { body: grantTaking, replies: { 200: z.strictObject({ grant }) } },

  'insight.joins': { query: joinsQuestion, replies: { 200: joins } },

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
  'print.poster': { path: printedCode, replies: { 200: file } },
  'print.picture': { path: printedCode, replies: { 200: file } },
  'print.card': { path: printedCode, replies: { 200: file } },
  'print.sheet': { path: printedCode, replies: { 200: file } },
  'print.miniProgramCode': { path: printedCode, replies: { 200: file } },

  'membership.card': { replies: { 200: card } },
} as const satisfies ContractPage

type Contract = typeof contract

/** What a use case reads: path, query and body, parsed. */
export type Input<R extends RouteName> = InputOf<Contract[R]>
/** What a caller writes. */
export type Request<R extends RouteName> = InputOf<Contract[R], 'in'>
/** What a use case answers when it does not refuse. */
export type Reply<R extends RouteName> = ReplyOf<Contract[R]>
/** What a caller reads when nothing was refused. */
export type Answer<R extends RouteName> = AnswerOf<Contract[R]>

export type Home = z.output<typeof home>
export type Landing = z.output<typeof landing>
export type StaffCode = z.output<typeof staffCode>
export type PosterReport = z.output<typeof posterReport>
export type ApplicationReply = z.output<typeof applicationReply>['application']
export type MembershipReply = z.output<typeof membership>
export type TransferReply = z.output<typeof transferReply>['transfer']
export type StaffTransfer = z.output<typeof staffTransfer>
export type QueueItem = z.output<typeof queueItem>
export type FoundUnionReply = z.output<typeof foundUnion>
export type FileReply = z.output<typeof file>
export type AdmissionListReply = z.output<typeof admissionList>
