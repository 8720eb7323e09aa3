import { ActionButton } from '../../components/action-button'
import { ChoiceRow } from '../../components/choice-row'
import { Section } from '../../components/section'
import { unfinished } from '../../features/campaigns/beginning'
import { claimModeWords } from '../../features/campaigns/campaign-words'
import { recallDraft } from '../../features/campaigns/kept-draft'
import { campaignTemplates } from '../../features/campaigns/templates'
import { replace } from '../../platform/navigation'
import { usePageParams } from '../../platform/page'
import { useConnection } from '../../session/connection'
import { StaffScreen } from '../../session/staff-screen'

/** What to begin a campaign from: what was left half done, one of the usual ones, or nothing. */
export default function CampaignStartPage() {
  const { union = '' } = usePageParams()
  const { store } = useConnection()
  const left = recallDraft(store, union)
  const begin = (from?: string) => replace('campaignForm', { union, from })
  return (
    <StaffScreen may={['manage-benefits']}>
      {() => (
        <>
          {left && (
            <Section title="上次没写完的还在">
              <ActionButton onTap={() => begin(unfinished)}>{`接着写「${left.title || '没起名字'}」`}</ActionButton>
            </Section>
          )}
          <Section title="挑一个最像的，改几处就能用">
            {campaignTemplates.map(({ key, about, filled }) => (
              <ChoiceRow
                key={key}
                name={filled.title}
                more={[`${claimModeWords[filled.mode]} · ${about}`]}
                onTap={() => begin(key)}
              />
            ))}
          </Section>
          <ActionButton kind="other" onTap={() => begin()}>
            都不像，从头填
          </ActionButton>
        </>
      )}
    </StaffScreen>
  )
}
