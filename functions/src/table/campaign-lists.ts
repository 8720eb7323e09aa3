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

/** Where all decided campaigns lie by the moment of their opening, in the index of what is due. */
export const openings = 'OPENINGS'

/** A campaign as it is stored: in `due` by the moment of its opening once that is decided, wherever an edit moves it. */
export function campaignInItsLists(record: CampaignRecord): CampaignRecord {
  const { duePk: _a, dueSk: _b, ...bare } = record
  if (record.state !== 'scheduled') return bare
  const { opensAt } = record.terms.window
  return { ...bare, duePk: openings, dueSk: `${opensAt}#${record.campaignId}` }
}
