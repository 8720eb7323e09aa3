import type { Home } from '@gongyou/shared/contracts/contract'
import { mayEver } from '@gongyou/shared/domain/staff/rights'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { EntryLine } from '../../components/entry-line'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { MoveSection } from '../../features/campaigns/move-section'
import { ReachSection } from '../../features/campaigns/reach-section'
import { RaiseSection } from '../../features/campaigns/raise-section'
import { StockSection } from '../../features/campaigns/stock-section'
import { StandingSection, TermsSection } from '../../features/campaigns/terms-section'
import { useCampaign } from '../../features/campaigns/use-campaign'
import { reachForWarnings, useReach } from '../../features/campaigns/use-reach'
import { useSayer } from '../../features/campaigns/use-sayer'
import type { StaffCampaign } from '../../features/campaigns/campaign-draft'
import { open } from '../../platform/navigation'
import { usePageParams, usePulledDown, useShownAgain } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { unionGrants } from '../../session/staff-work'

/** One campaign: where it stands, what can be done with it now, what is left, and what was decided. */
export default function CampaignPage() {
  const { id = '' } = usePageParams()
  return (
    <StaffScreen may={['see-benefits']}>
      {({ staff }) => <Asked key={id} id={id} mayManage={mayManage(staff)} />}
    </StaffScreen>
  )
}

/** For some union at least: whether for this one, the server says. */
function mayManage(staff: Home['staff']): boolean {
  return mayEver(unionGrants(staff), 'manage-benefits')
}

interface AskedProps {
  readonly id: string
  readonly mayManage: boolean
}

function Asked({ id, mayManage: isManager }: AskedProps) {
  const { shown, again } = useCampaign(id)
  usePulledDown(again)
  useShownAgain(() => void again())
  if (shown.at === 'refused' && shown.problem.code === 'not-found') {
    return (
      <Section title="没找到这个活动">
        <Text>它可能归别的工会办，回到列表再看看。</Text>
      </Section>
    )
  }
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <Campaign campaign={shown.body.campaign} again={again} isManager={isManager} />
    </>
  )
}

interface CampaignProps {
  readonly campaign: StaffCampaign
  readonly again: () => Promise<unknown>
  readonly isManager: boolean
}

function Campaign({ campaign, again, isManager }: CampaignProps) {
  const sayer = useSayer(campaign.unionId)
  const reach = useReach(campaign.id)
  const isRunning = campaign.state !== 'draft' && campaign.state !== 'in-review'
  // Whoever is the second to agree reads it before the button, which stays where it is once they have.
  const [isSecond] = useState(campaign.moves.includes('confirm'))
  const moves = isManager && (
    <MoveSection campaign={campaign} again={again} onEdit={() => open('campaignForm', { id: campaign.id })} />
  )
  return (
    <>
      <StandingSection campaign={campaign} reach={reachForWarnings(reach.reach)} />
      {!isSecond && moves}
      {isRunning && <StockSection campaign={campaign} />}
      {isManager && <RaiseSection campaign={campaign} again={again} />}
      <Ways campaign={campaign} isManager={isManager} />
      <ReachSection of={reach} mayCount={isManager} />
      <TermsSection campaign={campaign} sayer={sayer} />
      {isSecond && moves}
      {isManager && (
        <LinkLine
          says="照这个再办一个"
          onTap={() => open('campaignForm', { union: campaign.unionId, like: campaign.id })}
        />
      )}
    </>
  )
}

/** What belongs to a campaign and lies on a screen of its own. */
function Ways({ campaign, isManager }: Pick<CampaignProps, 'campaign' | 'isManager'>) {
  const { id, state, terms } = campaign
  const isRunning = state !== 'draft' && state !== 'in-review'
  const ways = [
    ['导入券码', 'codesImport', isManager && terms.redemption === 'imported-code'],
    ['抽签', 'staffDraw', isRunning && terms.mode === 'draw'],
    ['等着看的申请', 'requests', isRunning && terms.mode === 'application'],
    ['给出去的名单', 'passedOnLists', isRunning && terms.passedOnTo !== undefined],
    ['领了没用的', 'liveClaims', isRunning],
    ['用了多少，跟谁结账', 'settlement', isRunning],
  ] as const
  const there = ways.filter(([, , isThere]) => isThere)
  if (there.length === 0) return null
  return (
    <Section>
      {there.map(([says, screen]) => (
        <EntryLine key={screen} says={says} onTap={() => open(screen, { id })} />
      ))}
    </Section>
  )
}
