import * as z from 'zod'
import { reviewFlags, type ReviewFlag } from '../../domain/enrolment/flags'
import { admissionReply, application, membership } from './enrolment'
import { contactOutcomes, revealPurposes } from '../names'
import { date, id, instant, version } from './plain'
import { reason } from './reasons'
import { unionName } from './unions'

const flagNames = Object.keys(reviewFlags) as [ReviewFlag, ...ReviewFlag[]]
const reviewFlag = z.enum(flagNames)

export const realName = z.enum(['matched', 'mismatched', 'unchecked'])

export const queueItem = z.strictObject({
  application,
  applicant: z.strictObject({
    name: z.string(),
    nationalId: z.string(),
    age: z.int(),
    occupation: z.string(),
    realName,
  }),
  /** Heaviest first. */
  flags: z.array(reviewFlag),
  waitingSince: instant,
  dueOn: date,
})

const decision = z.strictObject({
  version,
  decision: z.enum(['approve', 'return', 'reject']),
  reasons: z.array(reason).max(5).optional(),
  /** Path of a field to correct -> what is wrong with it. */
  fields: z.record(z.string().max(60), reason).optional(),
})

export const decisionForm = decision
export const decisionsForm = z.strictObject({
  decisions: z
    .array(decision.extend({ applicationId: id }))
    .min(1)
    .max(100),
})

export const decisionReply = admissionReply

/** The problem of one row of a batch; the batch itself is answered 200. */
export const rowProblem = z.strictObject({ code: z.string(), detail: z.string() })

export const decisionsReply = z.strictObject({
  batchId: id,
  results: z.array(z.strictObject({ applicationId: id, ok: z.boolean(), problem: rowProblem.optional() })),
})

export const undoReply = decisionsReply

/** Everybody whom one union's authorisation admitted in one ISO week, for the chair to confirm. */
export const admissionList = z.strictObject({
  id,
  week: z.string(),
  union: unionName,
  state: z.enum(['open', 'confirmed']),
  confirmedAt: instant.optional(),
  members: z.array(
    z.strictObject({
      memberNumber: z.string(),
      name: z.string(),
      occupation: z.string(),
      admittedAt: instant,
      state: membership.shape.state,
    }),
  ),
})

export const admissionConfirmation = z.strictObject({
  /** Member numbers to strike from the list: back to review, their number kept. */
  struck: z.array(z.string()).max(100).default([]),
})

/** One call to a worker, as the log keeps it; the number itself is never in it. */
export const contact = z.strictObject({ at: instant, outcome: z.enum(contactOutcomes), note: z.string().optional() })

/** An application opened from the queue: the row, and the calls that were made. */
export const reviewedApplication = queueItem.partial({ dueOn: true }).extend({ contacts: z.array(contact) })

export const revealForm = z.strictObject({ purpose: z.enum(revealPurposes) })
export const revealed = z.strictObject({ nationalId: z.string(), phone: z.string().optional() })

export const contactForm = z.strictObject({ outcome: z.enum(contactOutcomes), note: z.string().max(200).optional() })

/** The number to dial at once with this tap; the screen never shows it. Absent where none was left. */
export const contactReply = z.strictObject({ contact, dial: z.string().optional() })
