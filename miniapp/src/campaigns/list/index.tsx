import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { EntryLine } from '../../components/entry-line'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { CampaignRow } from '../../features/campaigns/campaign-row'
import { mostPressingFirst, useCampaigns } from '../../features/campaigns/use-campaigns'
import { useSayer } from '../../features/campaigns/use-sayer'
import { UnionAsked, type AskedUnion } from '../../features/review/union-asked'
import { open } from '../../platform/navigation'
import { usePulledDown, useShownAgain } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { usePortion } from '../../session/use-portion'

/** A union's campaigns, and the ways to its outlets and its accounts. */
export default function CampaignsPage() {
  return (
    <StaffScreen may={['see-benefits']}>
      {({ staff }) => (
        <UnionAsked action="see-benefits" staff={staff}>
          {(union) => <Campaigns key={union.id} union={union} />}
        </UnionAsked>
      )}
    </StaffScreen>
  )
}

function Campaigns({ union: { id: unionId, name, may } }: { readonly union: AskedUnion }) {
  const { shown, again, more } = useCampaigns(unionId)
  usePulledDown(again)
  useShownAgain(() => void again())
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { items, goesOn } = shown.body
  return (
    <>
      <Text className="title">{name}</Text>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      {items.length === 0 && (
        <Section title="还没有办过活动">
          <Text>常办的十二种都备好了，挑一个改几处就能用。</Text>
        </Section>
      )}
      {may('manage-benefits') && (
        <ActionButton onTap={() => open('campaignStart', { union: unionId })}>办一个活动</ActionButton>
      )}
      <CampaignRows unionId={unionId} campaigns={items} goesOn={goesOn} onMore={() => void more()} />
      <Section>
        <EntryLine says="门店和驿站" onTap={() => open('outlets', { union: unionId })} />
      </Section>
    </>
  )
}

interface CampaignRowsProps {
  readonly unionId: string
  readonly campaigns: readonly Parameters<typeof CampaignRow>[0]['campaign'][]
  readonly goesOn: boolean
  readonly onMore: () => void
}

function CampaignRows({ unionId, campaigns, goesOn, onMore }: CampaignRowsProps) {
  const sayer = useSayer(unionId)
  const portion = usePortion(mostPressingFirst(campaigns))
  return (
    <>
      {portion.rows.map((campaign) => (
        <CampaignRow
          key={campaign.id}
          campaign={campaign}
          sayer={sayer}
          onOpen={() => open('campaign', { id: campaign.id })}
        />
      ))}
      <PageTurner counts="个" {...portion} />
      {goesOn && !portion.on && <LinkLine says="后面还有，再取一些" onTap={onMore} />}
    </>
  )
}
