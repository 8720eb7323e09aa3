import type { ApplicationReply, MembershipReply } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { isProfileOpen } from '../../features/enrolment/profile'
import { membershipWords } from '../../features/membership/membership-words'
import { open } from '../../platform/navigation'
import { BenefitsSection } from './benefits-section'

interface MemberSectionProps {
  readonly membership: MembershipReply
  readonly application: ApplicationReply | null
  /** A transfer on its way, or settled in the last days. */
  readonly transferId?: string
  /** The card is the one thing to do here, unless something is asked first. */
  readonly first: boolean
}

/** A member's union and card, the benefits, and what is left to do after the card. */
export function MemberSection({
  membership: { union, state, unverified },
  application,
  transferId,
  first,
}: MemberSectionProps) {
  const isWaiting = state === 'active' && union.kind === 'turnover-pool'
  return (
    <>
      <Section title={state === 'active' ? '您是工会会员' : membershipWords[state]}>
        <Text className="title">{union.name}</Text>
        {isWaiting && <Notice kind="good">已入会，正在为您就近安排工会</Notice>}
        {unverified && <Notice kind="wrong">实名没有核对上，先不能领福利，会员证上有工会电话</Notice>}
        <ActionButton kind={first ? 'do' : 'other'} onTap={() => open('card')}>
          看会员证
        </ActionButton>
        {state === 'retained' && <LinkLine says="又有活干了，恢复会籍" onTap={() => open('workLoss')} />}
        {state === 'leaving' && <LinkLine says="看退会办到哪了，或撤回退会" onTap={() => open('leave')} />}
        {state === 'active' && <LinkLine says="想换工会，找一家" onTap={() => open('unions')} />}
        {transferId && <LinkLine says="看转会办得怎么样" onTap={() => open('transfer', { id: transferId })} />}
      </Section>
      <BenefitsSection mine />
      {application && isProfileOpen(application) && (
        <Section title="还可以完善资料">
          <Text>点几下就好，都可以不填。</Text>
          <ActionButton kind="other" onTap={() => open('profile', { id: application.id })}>
            完善资料
          </ActionButton>
        </Section>
      )}
    </>
  )
}
