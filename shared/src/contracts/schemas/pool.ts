import * as z from 'zod'
import { date, id, instant, listOf, page } from './plain'
import { reason } from './reasons'
import { rowProblem } from './staff'

const memberNumber = z.string().max(20)

export const poolQuestion = page.extend({ union: id })

/** A union nearer to the work, and the placement rule that gave it. */
const proposal = z.strictObject({
  unionId: id,
  unionName: z.string(),
  rule: z.int(),
  reasons: z.array(z.string()),
})

/** Somebody who waits in a pool, an online home, a village's union or an incubator for one nearer to the work. */
const waitingMember = z.strictObject({
  memberNumber: z.string(),
  name: z.string(),
  occupation: z.string(),
  waitingDays: z.int(),
  waitingSince: instant,
  /** None: nothing nearer was found, or the member is still to be asked. */
  proposal: proposal.nullable(),
})

/** How long members wait, as the pool was last gone through. */
export const waitingFigures = z.strictObject({
  asOf: instant,
  members: z.int(),
  oldestDays: z.int().optional(),
  /** Of those who came to a union in the last ninety days. */
  placed: z.int(),
  medianDays: z.int().optional(),
  p90Days: z.int().optional(),
})

export const pool = listOf(waitingMember).extend({ waiting: waitingFigures.optional() })

export const considerationForm = z.strictObject({ union: id })
/** `left`: there was no time for all of them; ask again to go on. */
export const consideration = z.strictObject({ considered: z.int(), left: z.boolean() })

export const placementsForm = z.strictObject({
  placements: z
    .array(z.strictObject({ memberNumber, unionId: id }))
    .min(1)
    .max(100),
})

/** What became of one member: moved at once, waiting for the other union's answer, or not moved and why. */
const movedRow = z.strictObject({
  memberNumber: z.string(),
  ok: z.boolean(),
  state: z.enum(['done', 'awaiting']).optional(),
  problem: rowProblem.optional(),
})

export const placementsReply = z.strictObject({ results: z.array(movedRow) })

/** A group of members, by their numbers or as the next hundred of a union's list, and where they are moved. */
export const groupMoveForm = z
  .strictObject({
    to: id,
    reason,
    memberNumbers: z.array(memberNumber).min(1).max(100).optional(),
    group: z
      .strictObject({
        union: id,
        occupation: z.string().max(40).optional(),
        cursor: z.string().max(1000).optional(),
      })
      .optional(),
  })
  .refine((form) => (form.memberNumbers === undefined) !== (form.group === undefined), {
    path: ['memberNumbers'],
    message: 'field-needed',
  })

/** `nextCursor`: where the rest of the group goes on. */
export const groupMoveReply = placementsReply.extend({ nextCursor: z.string().optional() })

/** The union at the employer about which the member is asked; none where there is no question. */
export const employerQuestion = z.strictObject({
  question: z.strictObject({ union: z.strictObject({ id, name: z.string() }), askedAt: instant }).nullable(),
})
export const employerAnswer = z.strictObject({ unionId: id, agrees: z.boolean() })
export const employerAnswerReply = z.strictObject({ agrees: z.boolean(), on: date })
