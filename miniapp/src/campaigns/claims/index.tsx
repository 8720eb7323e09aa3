import { mayEver } from '@gongyou/shared/domain/staff/rights'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { ClaimFacts, ClaimNotice } from '../../features/campaigns/claim-facts'
import { ReasonSheet } from '../../features/campaigns/reason-sheet'
import { useClaimDecision, useLiveClaims, type StaffClaim } from '../../features/campaigns/use-staff-claims'
import { usePageParams, usePulledDown } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { unionGrants } from '../../session/staff-work'
import { usePortion } from '../../session/use-portion'

/** Claims that have a unit and were not used yet: where one was given by mistake, it is taken back with a reason. */
export default function LiveClaimsPage() {
  const { id = '' } = usePageParams()
  return (
    <StaffScreen may={['see-benefits']}>
      {({ staff }) => <LiveClaims key={id} id={id} mayTake={mayEver(unionGrants(staff), 'manage-benefits')} />}
    </StaffScreen>
  )
}

interface LiveClaimsProps {
  readonly id: string
  readonly mayTake: boolean
}

const usualReasons = ['本人说不要了', '发错人了', '活动有变，另行通知'] as const

function LiveClaims({ id, mayTake }: LiveClaimsProps) {
  const [tail, setTail] = useState('')
  const { shown, again, more } = useLiveClaims(id, tail)
  const { moment, takeBack } = useClaimDecision(id, again)
  const [taking, setTaking] = useState<StaffClaim>()
  usePulledDown(again)
  const portion = usePortion(shown.at === 'here' ? shown.body.items : [])
  const send = (reason: string) => {
    setTaking(undefined)
    if (taking) void takeBack(taking, reason)
  }
  return (
    <>
      <Section title="找哪一位">
        <TextField
          label="会员号后四位"
          keyboard="number"
          value={tail}
          maxLength={4}
          onChange={(typed) => setTail(typed.replace(/\D/g, ''))}
        />
      </Section>
      <ClaimNotice moment={moment} />
      {shown.at !== 'here' && <InItsPlace moment={shown} onAgain={() => void again()} />}
      {shown.at === 'here' && shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      {shown.at === 'here' && shown.body.items.length === 0 && (
        <Section title="没有领了没用的">
          <Text>用过的、过期的不在这里。</Text>
        </Section>
      )}
      {portion.rows.map((claim) => (
        <Section key={claim.id}>
          <ClaimFacts claim={claim} />
          {mayTake && (
            <ActionButton
              kind="other"
              busy={moment.at === 'sending' && moment.id === claim.id}
              onTap={() => setTaking(claim)}
            >
              收回，写原因
            </ActionButton>
          )}
        </Section>
      ))}
      <PageTurner counts="份" {...portion} />
      {shown.at === 'here' && shown.body.goesOn && !portion.on && (
        <LinkLine says="后面还有，再取一些" onTap={() => void more()} />
      )}
      <ReasonSheet
        title="收回这一份？"
        means="收回后这张券不能用了，名额重新放出来。本人会看到原因。"
        usual={usualReasons}
        yes="收回"
        open={taking !== undefined}
        onClose={() => setTaking(undefined)}
        onSend={send}
      />
    </>
  )
}
