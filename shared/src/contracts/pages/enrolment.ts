import * as z from 'zod'
import type { PageOf } from '../kit'
import { adoptionForm, adoptionReply, baseEntry, baseQuestion } from '../schemas/adoption'
import {
  admissionReply,
  applicationForm,
  applicationReply,
  correctionForm,
  placementAnswer,
  placementQuestion,
  profileForm,
} from '../schemas/enrolment'
import { id, listOf, page, version } from '../schemas/plain'
import {
  admissionConfirmation,
  admissionList,
  contactForm,
  contactReply,
  decisionForm,
  decisionReply,
  decisionsForm,
  decisionsReply,
  queueItem,
  revealForm,
  revealed,
  reviewedApplication,
  undoReply,
} from '../schemas/staff'

const byId = z.strictObject({ id })

/** From an application to a membership, and the reviewer’s side of it. */
export const enrolmentPage = {
  context: 'enrolment',
  contract: {
    'placement.preview': { body: placementQuestion, replies: { 200: placementAnswer } },
    'application.submit': { body: applicationForm, replies: { 200: applicationReply, 201: admissionReply } },
    'application.show': { path: byId, replies: { 200: admissionReply } },
    'application.correct': { path: byId, body: correctionForm, replies: { 200: applicationReply } },
    'application.withdraw': { path: byId, body: z.strictObject({ version }), replies: { 200: applicationReply } },
    'application.askSecondLook': { path: byId, body: z.strictObject({ version }), replies: { 200: applicationReply } },
    'application.completeProfile': { path: byId, body: profileForm, replies: { 200: applicationReply } },
    'adoption.find': { body: baseQuestion, replies: { 200: z.strictObject({ found: baseEntry }) } },
    'adoption.adopt': { body: adoptionForm, replies: { 201: adoptionReply } },
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
  },
} as const satisfies PageOf<'enrolment'>
