import * as z from 'zod'
import { endingReasons, unionChangeStates, unionForms, unionScopes, unionStatuses } from '../names'
import { date, id, page, instant, regionCode, typedLine, version } from './plain'
import { dues, unionKind, unionName } from './unions'

/** The committee's resolution that lets a union admit without deciding on each applicant. */
const authorisation = z.strictObject({ resolution: typedLine, passedOn: date, chair: typedLine, until: date })

const committee = z.strictObject({ chair: typedLine, termEndsOn: date })

/** A document's number, as the office writes it. */
const documentNumber = z.string().trim().max(80)

const admissionPolicy = z.enum(['review', 'auto'])

/** What an admin says of a union that may be said again later. */
const particulars = z.strictObject({
  name: typedLine,
  aliases: z.array(typedLine).max(20).optional(),
  lineId: id.optional(),
  hostId: id.optional(),
  regions: z.array(regionCode).min(1).max(50),
  acceptsIndividuals: z.boolean(),
  /** None named: all. */
  occupations: z.array(z.string().max(40)).max(30).optional(),
  employerUscc: z.string().max(30).optional(),
  uscc: z.string().max(30).optional(),
  committee: committee.optional(),
  phone: typedLine.min(1),
  dues,
  admissionPolicy: admissionPolicy.optional(),
  authorisation: authorisation.optional(),
  foundedOn: date.optional(),
})

export const unionForm = particulars.extend({
  parentId: id,
  kind: unionKind,
  form: z.enum(unionForms),
  scope: z.enum(unionScopes),
  /** Number of the document with which the upper union approved it. */
  approvalDocument: documentNumber,
})

/** What is left out stays; null takes away what a union can do without. */
export const unionEdit = particulars
  .extend({
    lineId: id.nullable(),
    employerUscc: particulars.shape.employerUscc.unwrap().nullable(),
    uscc: particulars.shape.uscc.unwrap().nullable(),
    committee: committee.nullable(),
    authorisation: authorisation.nullable(),
  })
  .partial()
  .extend({ version })

export const unionMove = z.strictObject({ version, parentId: id })

const grounds = {
  version,
  reason: z.enum(endingReasons),
  document: documentNumber,
  consentDocument: documentNumber.optional(),
}

export const unionMerger = z.strictObject({ ...grounds, into: id })
export const unionDissolution = z.strictObject(grounds)

/** None said: those for which one holds a role. By name, also below one. */
export const unionsInReach = page.extend({ under: id.optional(), q: typedLine.min(1).optional() })

export const unionInReach = unionName.extend({ foundAs: z.string().optional() })

/** A merger or dissolution on its way. */
export const unionChange = z.strictObject({
  id,
  version,
  kind: z.enum(['merge', 'dissolve']),
  union: unionName,
  /** Who takes over; of a dissolution the union that stands in for its place. */
  into: unionName,
  reason: z.enum(endingReasons),
  document: z.string(),
  consentDocument: z.string().optional(),
  state: z.enum(unionChangeStates),
  proposedAt: instant,
  /** I proposed it, so somebody else confirms it. */
  proposedByMe: z.boolean(),
  announcedAt: instant.optional(),
  carriedOutOn: date.optional(),
  /** It cannot be carried out as things stand; withdraw it, or remove the cause. */
  blockedBecause: z.string().optional(),
})

/** A union as its admins see it. */
export const staffUnion = z.strictObject({
  id,
  version,
  name: z.string(),
  aliases: z.array(z.string()),
  form: z.enum(unionForms),
  scope: z.enum(unionScopes),
  kind: unionKind,
  status: z.enum(unionStatuses),
  mergedInto: unionName.optional(),
  parent: unionName.optional(),
  line: unionName.optional(),
  host: unionName.optional(),
  regions: z.array(regionCode),
  acceptsIndividuals: z.boolean(),
  occupations: z.array(z.string()),
  employerUscc: z.string().optional(),
  uscc: z.string().optional(),
  committee: z.strictObject({ chair: z.string(), termEndsOn: date }).optional(),
  approvalDocument: z.string().optional(),
  phone: z.string(),
  dues,
  admissionPolicy,
  authorisation: z.strictObject({ resolution: z.string(), passedOn: date, chair: z.string(), until: date }).optional(),
  foundedOn: date.optional(),
})

export const staffUnionReply = z.strictObject({ union: staffUnion })
export const unionChangeReply = z.strictObject({ change: unionChange })

/** A union with one page of what stands right below it. */
export const staffUnionPage = z.strictObject({
  union: staffUnion,
  /** The chain above it, nearest first. */
  above: z.array(unionName),
  change: unionChange.optional(),
  children: z.array(unionName),
  nextCursor: z.string().optional(),
})
