import * as z from 'zod'
import type { Chapter } from '../../kit'
import { adoptionForm, adoptionReply, baseEntry, baseQuestion } from '../../schemas/adoption'
import {
  admissionReply,
  applicationForm,
  applicationReply,
  correctionForm,
  placementAnswer,
  placementQuestion,
  profileForm,
} from '../../schemas/enrolment'
import { id, version } from '../../schemas/plain'

const byId = z.strictObject({ id })

/** From an application to a membership. */
export const contract = {
  'placement.preview': { body: placementQuestion, replies: { 200: placementAnswer } },
  'application.submit': { body: applicationForm, replies: { 200: applicationReply, 201: admissionReply } },
  'application.show': { path: byId, replies: { 200: admissionReply } },
  'application.correct': { path: byId, body: correctionForm, replies: { 200: applicationReply } },
  'application.withdraw': { path: byId, body: z.strictObject({ version }), replies: { 200: applicationReply } },
  'application.askSecondLook': { path: byId, body: z.strictObject({ version }), replies: { 200: applicationReply } },
  'application.completeProfile': { path: byId, body: profileForm, replies: { 200: applicationReply } },
  'adoption.find': { body: baseQuestion, replies: { 200: z.strictObject({ found: baseEntry }) } },
  'adoption.adopt': { body: adoptionForm, replies: { 201: adoptionReply } },
} as const satisfies Chapter<'placement' | 'application' | 'adoption'>
