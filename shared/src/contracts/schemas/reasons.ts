import * as z from 'zod'

/** A key of the reviewers' list, or a reviewer's own words. */
export const reason = z.string().trim().min(1).max(100)
