import * as z from 'zod'
import { passedOnListStates } from '../../domain/benefits/passed-on-list'
import { id, instant, version } from './plain'

/** A list that is passed on, on its way: nobody on it is named here. */
export const passedOnList = z.strictObject({
  id,
  version,
  state: z.enum(passedOnListStates),
  /** Who gets it. */
  to: z.string(),
  /** How many stood on it when it was asked for. */
  claims: z.int().min(0),
  askedAt: instant,
  /** Asked for by the one who reads this: a second person has to confirm. */
  isOwn: z.boolean(),
  confirmedAt: instant.optional(),
  /** Where its files lie, one or ten, for the one who asked alone, as long as they are there. */
  links: z.array(z.string()).optional(),
  diesAt: instant.optional(),
  opened: z.int().min(0),
})

export const passedOnListReply = z.strictObject({ list: passedOnList })
export const listsOfCampaign = z.strictObject({ id })
export const listOfCampaign = z.strictObject({ id, listId: id })
export const listStep = z.strictObject({ version })
export const listLink = z.strictObject({ link: z.string().min(20).max(1000) })
