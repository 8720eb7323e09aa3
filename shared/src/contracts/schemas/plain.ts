import * as z from 'zod'
import type { Instant } from '../../kernel/time'

/** The small shapes that many routes share. Lengths are upper bounds against abuse; the rules proper are the domain's. */

export const instant = z.iso.datetime()

/**
 * A moment as somebody sends it, brought to the one form in which moments are kept: in UTC, with milliseconds. They are
 * compared as texts and sorted by keys, and `…:00Z` would stand behind `…:00.000Z`.
 */
export const givenInstant = instant.transform((text) => new Date(text).toISOString() as Instant)
export const date = z.iso.date()
export const id = z.string().min(3).max(80)
export const version = z.int().min(0)

/** Division code of 2, 4, 6, 9 or 12 digits, or `CN` for the country above the provinces. */
export const regionCode = z.string().regex(/^(CN|\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/)

/** What somebody typed into a one-line box. */
export const typedLine = z.string().max(100)

export const page = z.strictObject({
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})

/** A page of a list; `nextCursor` is opaque and absent on the last page. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().optional() })
