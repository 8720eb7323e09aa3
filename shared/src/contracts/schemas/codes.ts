import * as z from 'zod'
import { codeMoves, codeStates, type CodeMove } from '../../domain/codes/code-states'
import { codePlacementKinds, posterProblems, reportOutcomes, visitSteps } from '../names'
import { givenInstant, id, instant, regionCode, typedLine, version } from './plain'
import { landing } from './unions'

const label = z.string().trim().min(1).max(40)
const occupation = z.string().max(40)
/** A code as scanned, as a link, or as typed off the poster. */
export const scannedCode = z.strictObject({ code: z.string().min(1).max(200) })

export const fastLaneWindow = z.strictObject({ from: instant, until: instant })
const givenWindow = z.strictObject({ from: givenInstant, until: givenInstant })

export const codeForm = z.strictObject({
  codePlacement: z.strictObject({ kind: z.enum(codePlacementKinds), label, region: regionCode.optional() }),
  fastLane: z.boolean().default(false),
  fastLaneWindow: givenWindow.optional(),
  /** What the form is pre-set to. */
  occupation: occupation.optional(),
})

/** What is left out stays as it is; `null` takes away what was set. */
export const codeChange = z.strictObject({
  version,
  move: z.enum(Object.keys(codeMoves) as [CodeMove, ...CodeMove[]]).optional(),
  label: label.optional(),
  region: regionCode.optional(),
  occupation: occupation.nullable().optional(),
  fastLaneWindow: givenWindow.nullable().optional(),
})

const count = z.int()
const funnel = z.strictObject({ seen: count, started: count, submitted: count, admitted: count })

/** A code as staff see it. */
export const staffCode = z.strictObject({
  code: z.string(),
  readable: z.string(),
  /** What the picture holds. */
  url: z.url(),
  posterNo: z.string(),
  version,
  state: z.enum(codeStates),
  unionId: id,
  codePlacement: landing.shape.codePlacement,
  fastLane: z.boolean(),
  fastLaneWindow: fastLaneWindow.optional(),
  occupation: z.string().optional(),
  /** From then on it leads to the union's page and no more; of a ceremony's code alone. */
  expiresAt: instant.optional(),
  /** The code that stands in for this one. */
  successor: z.string().optional(),
  /** How many saw the page, began the form, sent it, and became members; a moment behind. */
  funnel,
  /** Reports of a damaged or covered poster that nobody has looked after yet. */
  openReports: count,
})

/** A code with its funnel of today and of the last seven days, today among them; that of all days stands on it. */
export const shownCode = z.strictObject({ code: staffCode, today: funnel, week: funnel })

export const changedCode = z.strictObject({ code: staffCode, successor: staffCode.optional() })

/** The visit's own id tells a repeat: the phone makes one each time it shows the page. */
export const visitForm = z.strictObject({ visitId: z.uuid(), step: z.enum(visitSteps) })

export const reportForm = z.strictObject({ problem: z.enum(posterProblems) })

export const posterReport = z.strictObject({
  id,
  at: instant,
  problem: z.enum(posterProblems),
  closedAt: instant.optional(),
  outcome: z.enum(reportOutcomes).optional(),
})

export const reportClosure = z.strictObject({ outcome: z.enum(reportOutcomes) })

export const partnerToken = z.strictObject({ token: z.string().min(1).max(2000) })

/** Where a partner's link leads: the union's page, and what the form is pre-set to. Consent is given here alone. */
export const partnerArrival = z.strictObject({
  /** To be sent with the application, so that it counts as the partner's. */
  arrival: id,
  partner: z.strictObject({ id, name: z.string() }),
  landing,
  prefill: z.strictObject({
    occupation: z.string().optional(),
    platform: typedLine.optional(),
    region: regionCode.optional(),
  }),
})
