import { usePages } from '../../api/use-pages'
import type { StaffCampaign } from './campaign-draft'

/** As many rows as one screen holds. */
const mostAtOnce = 25

/** A union's campaigns page by page, drafts too. */
export function useCampaigns(unionId: string) {
  return usePages('campaign.list', { union: unionId, limit: mostAtOnce }, campaignsIn)
}

const campaignsIn = {
  rowsIn: ({ items }: { readonly items: readonly StaffCampaign[] }) => items,
  keyOf: ({ id }: StaffCampaign) => id,
}
