import * as z from 'zod'
import { transferStates } from '../../domain/membership/transfer-lifecycle'
import { membership } from './enrolment'
import { date, id, instant, version } from './plain'
import { reason } from './reasons'
import { unionContact, unionName } from './unions'

/** Where to: the code that was scanned, or a union that was chosen. Exactly one of the two. */
export const transferForm = z
  .strictObject({
    unionCode: z.string().max(40).optional(),
    unionId: id.optional(),
    /** The answer of a member of an employer's union to "still working there?". */
    stillEmployed: z.boolean().optional(),
  })
  .refine((form) => (form.unionCode === undefined) !== (form.unionId === undefined), {
    path: ['unionId'],
    message: 'field-needed',
  })

const transferState = z.enum(transferStates)

export const transfer = z.strictObject({
  id,
  version,
  state: transferState,
  from: unionName,
  to: unionContact,
  requestedAt: instant,
  /** The day by which the receiving union answers. */
  dueOn: date.optional(),
  doneAt: instant.optional(),
  /** Until then it can be undone. */
  undoUntil: instant.optional(),
  /** Why it was declined: keys of the reviewers' list, or own words. */
  reasons: z.array(z.string()),
})

export const transferReply = z.strictObject({ transfer, membership })
/** Nothing to transfer: already there, or staying where the work is and a guest of the other union. */
export const noTransferReply = z.strictObject({ transfer: z.null(), membership, guestOf: unionName.optional() })

/** A transfer as the unions on both sides see it; the member's own data stays masked. */
export const staffTransfer = z.strictObject({
  id,
  version,
  state: transferState,
  member: z.strictObject({ memberNumber: z.string(), name: z.string(), occupation: z.string(), since: date }),
  from: unionName,
  to: unionName,
  requestedAt: instant,
  dueOn: date.optional(),
  doneAt: instant.optional(),
})

export const transferDecision = z.strictObject({
  version,
  decision: z.enum(['accept', 'decline']),
  reasons: z.array(reason).max(5).optional(),
})
