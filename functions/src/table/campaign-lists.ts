import type { CampaignRecord } from './benefits.entities'

/** The list of what was decided and may be shown to everybody. */
export const everybodysList = 'EVERYBODY'

export interface CampaignEntry {
  readonly list: string
  readonly closesAt: string
  readonly campaignId: string
}

/** The lists that a campaign stands in: its union's from the first draft on, and everybody's once it is decided. */
export function entriesOf({ campaignId, unionId, state, terms }: CampaignRecord): CampaignEntry[] {
  const isDecided = state !== 'draft' && state !== 'in-review'
  const { closesAt } = terms.window
  return [...(isDecided ? [everybodysList] : []), unionId].map((list) => ({ list, closesAt, campaignId }))
}
