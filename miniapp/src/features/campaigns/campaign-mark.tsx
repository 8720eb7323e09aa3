import type { CampaignState } from '@gongyou/shared/contracts/names'
import { Text } from '@tarojs/components'
import type { StaffCampaign } from './campaign-draft'
import './campaign-mark.scss'
import { campaignStateWords } from './campaign-words'

const looks: Readonly<Record<CampaignState, 'good' | 'wait' | 'over'>> = {
  draft: 'over',
  'in-review': 'wait',
  scheduled: 'wait',
  open: 'good',
  paused: 'wait',
  'sold-out': 'wait',
  closed: 'over',
  ended: 'over',
}

/** Where a campaign stands, in a word; to whoever is the second to agree, that it waits for them. */
export function CampaignMark({ campaign: { state, moves } }: { readonly campaign: StaffCampaign }) {
  const says = moves.includes('confirm') ? '等您同意' : campaignStateWords[state]
  return <Text className={`campaign-mark campaign-mark-${looks[state]}`}>{says}</Text>
}
