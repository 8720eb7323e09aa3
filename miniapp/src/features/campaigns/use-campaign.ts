import { useKeptAnswer } from '../../api/use-kept-answer'

/** One campaign as its staff see it, with its stock to the unit. */
export function useCampaign(id: string) {
  return useKeptAnswer('campaign.inspect', { id })
}
