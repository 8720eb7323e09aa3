import type { CampaignState } from '@gongyou/shared/contracts/names'
import { Text } from '@tarojs/components'
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

/** Where a campaign stands, in a word. */
export function CampaignMark({ state }: { readonly state: CampaignState }) {
  return <Text className={`campaign-mark campaign-mark-${looks[state]}`}>{campaignStateWords[state]}</Text>
}
