import { costBound } from '@gongyou/shared/domain/benefits/campaign'
import { warningsFor } from '@gongyou/shared/domain/benefits/warnings'
import { Text, View } from '@tarojs/components'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { yuanWords } from './amounts'
import { decidedTermsOf, type StaffCampaign } from './campaign-draft'
import { CampaignMark } from './campaign-mark'
import { draftPartNames, draftParts } from './draft-parts'
import { warned } from './mends'
import { partWords, type Sayer } from './terms-words'

interface CampaignProps {
  readonly campaign: StaffCampaign
  readonly sayer: Sayer
}

interface StandingProps extends Pick<CampaignProps, 'campaign'> {
  /** How many can have it, about. */
  readonly reach?: number
}

/** What a campaign is and where it stands; while it can still be changed, what should be thought over. */
export function StandingSection({ campaign, reach }: StandingProps) {
  const { state, terms } = campaign
  const isOpenToChange = state === 'draft' || state === 'in-review'
  const warnings = warningsFor(decidedTermsOf(campaign), reach)
  return (
    <Section>
      <View className="title" aria-role="heading">
        {terms.title}
      </View>
      <CampaignMark campaign={campaign} />
      {isOpenToChange &&
        warnings.map((warning) => (
          <Notice key={warning} kind="wait">
            {warned[warning].says}
          </Notice>
        ))}
    </Section>
  )
}

/** All of its terms, a line for each part, and the most that it can cost. */
export function TermsSection({ campaign, sayer }: CampaignProps) {
  const decided = decidedTermsOf(campaign)
  const bound = costBound(decided)
  const facts = draftPartNames
    .filter((part) => part !== 'what')
    .map((part) => ({ label: draftParts[part].says, value: <Text>{partWords[part](decided, sayer)}</Text> }))
  return (
    <Section title="定的是什么">
      <FactList facts={facts} />
      {bound !== undefined && bound > 0 && <Text className="strong">{`最多花${yuanWords(bound)}`}</Text>}
    </Section>
  )
}
