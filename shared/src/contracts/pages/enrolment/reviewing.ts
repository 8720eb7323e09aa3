import * as z from 'zod'
import type { Chapter } from '../../kit'
import { id, listOf, page } from '../../schemas/plain'
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
} from '../../schemas/staff'

const byId = z.strictObject({ id })

/** The reviewer’s side of an application. */
export const contract = {
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
} as const satisfies Chapter<'review' | 'admission'>
