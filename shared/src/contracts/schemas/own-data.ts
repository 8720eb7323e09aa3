import * as z from 'zod'
import { membership } from './enrolment'
import { typedLine, version } from './plain'
import { reason } from './reasons'

/** What a member corrects alone; an ID number is understood, and refused with a sentence that says who corrects it. */
export const selfCorrection = z.strictObject({
  /** Of the person, as the home told it. */
  version,
  name: typedLine.optional(),
  nationalId: typedLine.optional(),
  occupation: z.string().max(40).optional(),
})

/** What a later real-name check found: proven, in doubt until the union has decided, or nobody could tell. */
export const verification = z.strictObject({ outcome: z.enum(['proven', 'doubted', 'unchanged']), membership })

/** A member whose later check failed, as the union's staff see them. */
export const doubtedMember = z.strictObject({
  memberNumber: z.string(),
  version,
  name: z.string(),
  occupation: z.string(),
  since: membership.shape.since,
  state: membership.shape.state,
  unverifiedSince: z.iso.datetime().optional(),
})

export const identityDecision = z.strictObject({
  version,
  decision: z.enum(['confirm', 'revoke']),
  reasons: z.array(reason).max(5).default([]),
})
