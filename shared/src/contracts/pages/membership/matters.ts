import * as z from 'zod'
import type { Chapter } from '../../kit'
import { matterCounts } from '../../schemas/matters'
import { id } from '../../schemas/plain'

/** What waits for a union about its members. */
export const contract = {
  'matter.count': { query: z.strictObject({ union: id }), replies: { 200: matterCounts } },
} as const satisfies Chapter<'matter'>
