import type { Chapter } from '../../kit'
import { membershipReply, workLossForm } from '../../schemas/endings'
import { card } from '../../schemas/people'

/** The card, and a loss of work. */
export const contract = {
  'membership.loseWork': { body: workLossForm, replies: { 200: membershipReply } },
  'membership.workAgain': { replies: { 200: membershipReply } },
  'membership.card': { replies: { 200: card } },
} as const satisfies Chapter<'membership'>
