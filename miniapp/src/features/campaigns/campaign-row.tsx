import { Text, View } from '@tarojs/components'
import { tappable } from '../../components/tappable'
import { decidedTermsOf, type StaffCampaign } from './campaign-draft'
import { CampaignMark } from './campaign-mark'
import './campaign-row.scss'
import { StandingBar } from './standing-bar'
import { partWords, windowWords, type Sayer } from './terms-words'

interface CampaignRowProps {
  readonly campaign: StaffCampaign
  readonly sayer: Sayer
  readonly onOpen: () => void
}

/** A campaign at a glance: where it stands, when, how it is come by, and how many there are. */
export function CampaignRow({ campaign, sayer, onOpen }: CampaignRowProps) {
  const terms = decidedTermsOf(campaign)
  return (
    <View {...tappable({ role: 'link' })} className="campaign-row" onClick={onOpen}>
      <View className="row row-apart">
        <Text className="strong">{terms.title}</Text>
        <CampaignMark campaign={campaign} />
      </View>
      <Text className="quiet">{windowWords(terms.window)}</Text>
      {campaign.standing && <StandingBar standing={campaign.standing} terms={campaign.terms} />}
      <Text>{partWords.many(terms, sayer)}</Text>
    </View>
  )
}
