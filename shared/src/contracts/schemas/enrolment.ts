import * as z from 'zod'
import { applicationStates, steps } from '../../domain/enrolment/lifecycle'
import { retainedKinds } from '../../domain/membership/retention'
import { membershipStates } from '../../domain/membership/states'
import { workForms } from '../names'
import { date, id, instant, regionCode, typedLine, version } from './plain'
import { unionContact, unionName } from './unions'

export const employer = z.strictObject({ name: typedLine, uscc: z.string().max(30).optional() })

/** Where and how somebody works; everything is optional, what is missing becomes a flag for the reviewer. */
export const work = z.strictObject({
  form: z.enum(workForms).optional(),
  platform: typedLine.optional(),
  employer: employer.optional(),
  site: typedLine.optional(),
  region: regionCode.optional(),
  alsoOn: z.array(typedLine).max(10).optional(),
})

export const joinedBefore = z.enum(['no', 'yes', 'unsure'])

/** What a worker fills in. Name and national ID arrive as typed: the domain reads them and says what is wrong. */
const applicantAnswers = z.strictObject({
  name: typedLine,
  nationalId: typedLine,
  occupation: z.string().max(40),
  work: work.optional(),
  homeRegion: regionCode.optional(),
  joinedBefore: joinedBefore.optional(),
  joinedWhere: typedLine.optional(),
  toEmployerUnion: z.boolean().optional(),
})

export const applicationForm = applicantAnswers.extend({
  unionCode: z.string().max(40).optional(),
  /** The union that was found and chosen, where no code led here. */
  unionId: id.optional(),
  /** From `partner.arrive`, where a partner's link led here. */
  arrival: id.optional(),
  /** The version of the application text that the button affirmed. */
  affirmedText: z.string().max(40),
  consents: z.strictObject({ membership: z.boolean(), sensitiveData: z.boolean() }),
})

export const correctionForm = applicantAnswers.partial().extend({ version })

export const profileForm = z.strictObject({
  version,
  ethnicity: typedLine.optional(),
  education: z.enum(['primary', 'junior', 'senior', 'college', 'university', 'postgraduate']).optional(),
  household: z.enum(['urban', 'rural']).optional(),
  migrantWorker: z.boolean().optional(),
})

export const step = z.enum(steps)

const applicationState = z.enum(applicationStates)

/** Which of the nine placement rules gave this union, and why each earlier one did not. */
export const placementDecision = z.strictObject({
  rule: z.int().min(1).max(9),
  reasons: z.array(z.string()),
  skipped: z.array(z.strictObject({ rule: z.int().min(1).max(9), reason: z.string() })),
})

export const timelineEntry = z.strictObject({
  step,
  at: instant,
  by: z.enum(['system', 'applicant', 'union']),
  /** What happened beside the steps: a return, a correction, a withdrawal, … */
  event: z.string().optional(),
  reasons: z.array(z.string()),
})

export const application = z.strictObject({
  id,
  version,
  step,
  state: applicationState,
  union: unionContact,
  returned: z.strictObject({ reasons: z.array(z.string()), fields: z.record(z.string(), z.string()) }).optional(),
  given: z.strictObject({
    name: z.string(),
    nationalId: z.string(),
    occupation: z.string(),
    work: work.optional(),
    homeRegion: regionCode.optional(),
  }),
  placementDecision,
  timeline: z.array(timelineEntry),
  /** The day by which the union answers; after it the application climbs to the parent union by itself. */
  dueOn: date.optional(),
})

export const membership = z.strictObject({
  memberNumber: z.string(),
  union: unionName,
  since: date,
  state: z.enum(membershipStates),
  /** A later real-name check failed: no claims until a person has decided. */
  unverified: z.literal(true).optional(),
  /** Why it is kept without work, and since when. */
  retained: z.strictObject({ because: z.enum(retainedKinds), since: date }).optional(),
  /** The leaving that is under way, and the last day on which it can be taken back. */
  leaving: z.strictObject({ id, confirmBy: date }).optional(),
  /** When it ended, and the day on which everything personal is erased. */
  ended: z.strictObject({ at: instant, eraseOn: date }).optional(),
})

export const applicationReply = z.strictObject({ application })
export const admissionReply = z.strictObject({ application, membership: membership.optional() })

export const placementQuestion = z.strictObject({
  unionCode: z.string().max(40).optional(),
  occupation: z.string().max(40),
  work: work.optional(),
  homeRegion: regionCode.optional(),
  toEmployerUnion: z.boolean().optional(),
})

export const placementAnswer = z.strictObject({
  union: unionContact,
  placementDecision,
  /** The union at the employer that was named: the worker is asked before anybody there is shown anything. */
  employerUnion: unionContact.optional(),
})
