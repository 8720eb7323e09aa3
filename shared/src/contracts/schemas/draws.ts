import * as z from 'zod'
import { claimStates } from '../../domain/benefits/claim-lifecycle'
import { drawStates } from '../../domain/benefits/draw-steps'
import { claimId } from './benefits'
import { date, instant, version } from './plain'

const publicValue = z.strictObject({ on: date, value: z.string() })

/** What everybody may know of a draw at each of its steps. */
const openDraw = z.strictObject({
  benefitId: z.string(),
  title: z.string(),
  state: z.enum(drawStates),
  closesAt: instant,
  units: z.int(),
  /** The promise made before it opened: `commitmentTo(seed)`. */
  commitment: z.string(),
  /** Which public value goes in; said together with the promise. */
  valueName: z.string(),
  /** How many entries there were, and the digest of all; once it is closed. */
  entries: z.int().optional(),
  entriesDigest: z.string().optional(),
  /** Once two people have given it alike. */
  publicValue: publicValue.optional(),
  /** Once it is done. */
  seed: z.string().optional(),
  /** How many withdrew between the close and the drawing; the next in line moved up for them. */
  withdrawn: z.int().optional(),
  winners: z.int().optional(),
  drawnAt: instant.optional(),
})

/** A draw as a worker sees it, with the own tickets. */
export const draw = openDraw.extend({
  mine: z.array(z.strictObject({ id: claimId, ticket: z.string(), state: z.enum(claimStates) })),
})

/**
 * Everything that decided who won, for whoever wants to recompute it (`domain/benefits/draw.ts`, `npm run verify-draw`).
 * `publicValue` is the text that went in: the day, a space, the value.
 */
export const publishedDraw = z.strictObject({
  benefitId: z.string(),
  title: z.string(),
  valueName: z.string(),
  drawnAt: instant,
  commitment: z.string(),
  seed: z.string(),
  entriesDigest: z.string(),
  publicValue: z.string(),
  units: z.int(),
  tickets: z.array(z.string()),
  /** Those of the tickets that were withdrawn between the close and the drawing. */
  withdrawn: z.array(z.string()),
  /** The first drawn first. */
  winners: z.array(z.string()),
  /** Where the tickets go on, for whoever asked for a page of them. */
  nextPage: z.int().optional(),
})

/**
 * Without a page all tickets come in one answer, as `npm run verify-draw` reads it. With one, from 0 on, five thousand of
 * them, as a phone takes them; the withdrawn and the winners come with page 0 and are empty on the others.
 */
export const publishedDrawQuestion = z.strictObject({ page: z.coerce.number().int().min(0).max(1000).optional() })

/** A draw as its union's staff see it. */
export const staffDraw = openDraw.extend({
  version,
  /** The value that stands there and waits for a second person, who types it without being shown it. */
  given: z.strictObject({ at: instant, byMe: z.boolean(), own: publicValue.optional() }).optional(),
  /** Whether whoever asks may give the public value now. */
  mayGive: z.boolean(),
})

export const staffDrawReply = z.strictObject({ draw: staffDraw })

/** The public value as somebody has typed it from where it was published. */
export const publicValueForm = z.strictObject({ version, on: date, value: z.string().trim().min(1).max(60) })
