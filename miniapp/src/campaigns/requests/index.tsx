import { mayEver } from '@gongyou/shared/domain/staff/rights'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { ClaimFacts, ClaimNotice } from '../../features/campaigns/claim-facts'
import { ReasonSheet } from '../../features/campaigns/reason-sheet'
import { useClaimDecision, useRequests, type StaffClaim } from '../../features/campaigns/use-staff-claims'
import { usePageParams, usePulledDown, useShownAgain } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { unionGrants } from '../../session/staff-work'
import { usePortion } from '../../session/use-portion'

/** Requests for a benefit that a person decides. */
export default function RequestsPage() {
  const { id = '' } = usePageParams()
  return (
    <StaffScreen may={['see-benefits']}>
      {({ staff }) => <Requests key={id} id={id} mayDecide={mayEver(unionGrants(staff), 'manage-benefits')} />}
    </StaffScreen>
  )
}

interface RequestsProps {
  readonly id: string
  readonly mayDecide: boolean
}

const usualReasons = ['名额已满', '条件暂时不符', '材料和登记的对不上'] as const

function Requests({ id, mayDecide }: RequestsProps) {
  const { shown, again, more } = useRequests(id)
  const { moment, grant, decline } = useClaimDecision(id, again)
  const [declining, setDeclining] = useState<StaffClaim>()
  usePulledDown(again)
  useShownAgain(() => void again())
  const portion = usePortion(shown.at === 'here' ? shown.body.items : [])
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const send = (reason: string) => {
    setDeclining(undefined)
    if (declining) void decline(declining, reason)
  }
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <ClaimNotice moment={moment} />
      {shown.body.items.length === 0 && (
        <Section title="没有等着看的申请">
          <Text>有人申请，会排在这里，先来的在前。</Text>
        </Section>
      )}
      {portion.rows.map((claim) => (
        <Section key={claim.id}>
          <ClaimFacts claim={claim} />
          {mayDecide && (
            <>
              <ActionButton busy={moment.at === 'sending' && moment.id === claim.id} onTap={() => void grant(claim)}>
                同意
              </ActionButton>
              <ActionButton kind="other" onTap={() => setDeclining(claim)}>
                不同意，写原因
              </ActionButton>
            </>
          )}
        </Section>
      ))}
      <PageTurner counts="份" {...portion} />
      {shown.body.goesOn && !portion.on && <LinkLine says="后面还有，再取一些" onTap={() => void more()} />}
      <ReasonSheet
        title="这次不给？"
        means="本人会看到原因，名额留给别人。"
        usual={usualReasons}
        yes="回复本人"
        open={declining !== undefined}
        onClose={() => setDeclining(undefined)}
        onSend={send}
      />
    </>
  )
}
