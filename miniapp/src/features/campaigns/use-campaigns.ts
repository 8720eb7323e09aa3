import { usePages } from '../../api/use-pages'
import type { StaffCampaign } from './campaign-draft'

/** As many rows as one screen holds. */
const mostAtOnce = 25

/** A union's campaigns page by page, drafts too. */
export function useCampaigns(unionId: string) {
  return usePages('campaign.list', { union: unionId, limit: mostAtOnce }, campaignsIn)
}

/** What waits for this person's word, then what is not decided yet, then the rest as it came. */
export function mostPressingFirst(campaigns: readonly StaffCampaign[]): StaffCampaign[] {
  const rank = ({ moves, state }: StaffCampaign) =>
    [moves.includes('confirm'), state === 'in-review', state === 'draft', true].indexOf(true)
  return [...campaigns].sort((a, b) => rank(a) - rank(b))
}

const campaignsIn = {
  rowsIn: ({ items }: { readonly items: readonly StaffCampaign[] }) => items,
  keyOf: ({ id }: StaffCampaign) => id,
}
