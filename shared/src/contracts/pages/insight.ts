import type { PageOf } from '../kit'
import { joins, joinsQuestion } from '../schemas/insight'

/** Counts. */
export const insightPage = {
  context: 'insight',
  contract: {
    'insight.joins': { query: joinsQuestion, replies: { 200: joins } },
  },
} as const satisfies PageOf<'insight'>
