import * as z from 'zod'
import { passedOnColumns } from '../../domain/benefits/passed-on-list'
import { withdrawalFollows } from '../../domain/membership/consent'
import { roles } from '../../domain/staff/rights'
import { application, membership } from './enrolment'
import { date, id, instant, version } from './plain'
import { ownRecovery } from './recovery'
import { landing, unionName } from './unions'

/** Everything the app knows of the person who opened it. */
export const home = z.strictObject({
  account: z.strictObject({ phone: z.string().optional(), phoneProven: z.boolean().optional() }),
  person: z.strictObject({ id, version, name: z.string(), nationalId: z.string() }).nullable(),
  membership: membership.nullable(),
  application: application.nullable(),
  /** A transfer that waits for an answer, or was settled in the last days. */
  transferId: id.optional(),
  /** After a long silence: is everything still as it was? Until it is answered by a tap. */
  stillHere: z.strictObject({ askedAt: instant }).optional(),
  /** A new WeChat account for the same person: asked for by this account, or asking for its person. */
  recovery: ownRecovery.optional(),
  /** The union at the member's employer, to which they are asked whether to be shown (`employer.question`). */
  employerQuestion: z.strictObject({ unionId: id, unionName: z.string() }).optional(),
  /** What was told at a gift before joining: fills in the join form; until the first application. */
  lead: z.strictObject({ occupation: z.string(), keptUntil: instant }).optional(),
  staff: z.array(
    z.strictObject({
      role: z.enum(roles),
      unionId: id.optional(),
      unionName: z.string().optional(),
      outletId: id.optional(),
      chair: z.boolean().optional(),
      /** The last day on which this role is used as a deputy; absent of one's own. */
      deputyUntil: date.optional(),
    }),
  ),
  texts: z.strictObject({ application: z.string(), sensitiveData: z.string() }),
})

export const tokens = z.strictObject({ token: z.string(), refreshToken: z.string(), expiresAt: instant })

export const session = tokens.extend({ home, landing: landing.optional() })

/** A WeChat phone code proves a number; a typed number is a contact only. Exactly one of the two. */
export const phoneForm = z
  .strictObject({
    phoneCode: z.string().min(1).max(200).optional(),
    realtime: z.literal(true).optional(),
    phoneNumber: z.string().max(30).optional(),
  })
  .refine((form) => (form.phoneCode === undefined) !== (form.phoneNumber === undefined), {
    path: ['phoneNumber'],
    message: 'field-needed',
  })

export const card = z.strictObject({
  memberNumber: z.string(),
  name: z.string(),
  unionName: unionName.shape.name,
  unionPhone: z.string(),
  since: date,
  state: membership.shape.state,
  unverified: membership.shape.unverified,
  /** What the phone makes its rotating code from, also without a network (RFC 6238). */
  rotation: z.strictObject({
    /** The secret's 32 bytes as base64url. */
    key: z.string(),
    periodSeconds: z.int(),
    algorithm: z.literal('SHA256'),
    serverTime: instant,
  }),
})

/** Something that happened to my application or membership; its sentence is the phone's. */
export const happening = z.strictObject({
  id,
  at: instant,
  what: z.string(),
  by: z.enum(['system', 'applicant', 'union']),
  unionName: z.string(),
  reasons: z.array(z.string()),
})

/** That what a benefit needs may be passed on to whoever provides it: a consent of its own at the tap (PIPL 23). */
const passing = z.strictObject({
  benefitTitle: z.string(),
  to: z.string(),
  what: z.array(z.enum(passedOnColumns)),
  /** When it was carried out: a list with this person on it was made. */
  handedOverAt: instant.optional(),
  withdrawnAt: instant.optional(),
  /** Whether it can be taken back still, which is done by giving the benefit back. */
  withdrawable: z.boolean(),
  /** Whether the next list will hold this person; also of a benefit that was used up, which cannot be given back. */
  listed: z.boolean(),
})

/** What I agreed to, when, and in which wording. */
export const consent = z.strictObject({
  text: z.enum(['application', 'sensitiveData', 'passedOn']),
  /** Absent of what was agreed to at a benefit, whose terms say it. */
  version: z.string().optional(),
  at: instant,
  /** What withdrawing it would mean; absent where it is in use no more. To be said before, and sent back with the tap. */
  follows: z.enum(withdrawalFollows).optional(),
  passedOn: passing.optional(),
})

/** Who looked at what of mine in clear, when and why. */
export const access = z.strictObject({
  at: instant,
  by: z.string(),
  purpose: z.string(),
  fields: z.array(z.enum(['nationalId', 'phone'])),
  /** A deputy looked, in the place of somebody on leave. */
  byDeputy: z.boolean().optional(),
})

/** What WeChat writes into the address of a push, and of the request that verifies our address. */
export const pushQuery = z.strictObject({
  signature: z.string().max(100),
  timestamp: z.string().max(20),
  nonce: z.string().max(40),
  echostr: z.string().max(200).optional(),
  openid: z.string().max(100).optional(),
  encrypt_type: z.string().max(20).optional(),
  msg_signature: z.string().max(100).optional(),
})

/** A push in the encrypted mode, as JSON. */
export const pushBody = z.strictObject({ ToUserName: z.string().max(100), Encrypt: z.string().max(60_000) })
