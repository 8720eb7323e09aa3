import * as z from 'zod'
import { withdrawalFollows } from '../../domain/membership/consent'
import { expulsionStates } from '../../domain/membership/expulsion'
import { leavingGrounds, leavingStates } from '../../domain/membership/leaving'
import { retainedKinds } from '../../domain/membership/retention'
import { membership } from './enrolment'
import { date, id, instant, regionCode, typedLine, version } from './plain'
import { reason } from './reasons'
import { unionContact, unionName } from './unions'

/** One leaving, as its member sees it. */
export const leaving = z.strictObject({
  id,
  version,
  state: z.enum(leavingStates),
  union: unionContact,
  because: z.enum(leavingGrounds),
  askedAt: instant,
  /** The committee's last day; with its end the leaving takes effect by itself. Absent once it is settled. */
  confirmBy: date.optional(),
  /** When the membership ended. */
  endedAt: instant.optional(),
  /** The day on which everything personal is erased. */
  eraseOn: date.optional(),
})

export const leavingReply = z.strictObject({ leaving, membership })

/** The member whom a list of a union's is about; masked. */
const listedMember = z.strictObject({ memberNumber: z.string(), name: z.string(), occupation: z.string(), since: date })

/** A leaving as the committee sees it. */
export const staffLeaving = z.strictObject({
  id,
  version,
  state: z.enum(leavingStates),
  member: listedMember,
  union: unionName,
  askedAt: instant,
  confirmBy: date.optional(),
  endedAt: instant.optional(),
})

/** Names the version that was seen. */
export const seen = z.strictObject({ version })

/** Where the member lives, asked only where the union that would keep the membership has closed. */
export const workLossForm = z.strictObject({ homeRegion: regionCode.optional() })

export const membershipReply = z.strictObject({ membership })

/** Kept without work, as a union records it: retirement has a document. */
export const retentionForm = z.strictObject({ because: z.enum(retainedKinds), document: typedLine.optional() })

/** A member of staff's answer about one member, with the name masked. */
export const retentionReply = z.strictObject({
  member: listedMember.extend({ state: membership.shape.state, union: unionName }),
})

/** An expulsion, as its member sees it: no officer's name. */
export const expulsion = z.strictObject({
  id,
  version,
  state: z.enum(expulsionStates),
  union: unionContact,
  reasons: z.array(z.string()),
  proposedAt: instant,
  decidedAt: instant.optional(),
  /** The document of the committee's decision. */
  document: z.string().optional(),
  /** Until then the union above can be asked to look again. */
  secondLookUntil: instant.optional(),
  lookedAgainAt: instant.optional(),
})

export const expulsionReply = z.strictObject({ expulsion, membership })

/** An expulsion as staff see it. */
export const staffExpulsion = z.strictObject({
  id,
  version,
  state: z.enum(expulsionStates),
  member: listedMember,
  union: unionName,
  reasons: z.array(z.string()),
  discussedOn: date,
  proposedAt: instant,
  decidedAt: instant.optional(),
  documents: z.array(z.string()),
  /** Proposed by the one who asks: a second person has to confirm. */
  isOwn: z.boolean(),
})

/** The first step: what the union group said, on which day, on which paper. */
export const expulsionForm = z.strictObject({
  memberNumber: typedLine,
  reasons: z.array(reason).min(1).max(5),
  discussedOn: date,
  document: typedLine,
})

/** A further step with the paper it rests on. */
export const expulsionStep = z.strictObject({ version, document: typedLine })

export const secondLookDecision = expulsionStep.extend({ decision: z.enum(['uphold', 'lift']) })

/** Which consent is withdrawn, and what follows by what was said before. */
export const consentWithdrawal = z.strictObject({
  text: z.enum(['application', 'sensitiveData']),
  follows: z.enum(withdrawalFollows),
})
