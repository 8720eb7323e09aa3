import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { problems } from '@gongyou/shared/contracts/problems'
import { claimStateWords, entitlementWords } from '@gongyou/shared/contracts/words'
import type { Instant } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { momentWords } from '../../session/calendar'
import type { NextStep } from './next-step'
import { Reminding } from './reminding'

interface StandingProps {
  readonly benefit: BenefitReply
  readonly step: NextStep
  readonly onLook: (claimId: string) => void
  readonly onJoin: () => void
  readonly onSignIn: () => void
  readonly onAgain: () => void
}

/** How a benefit stands with me where it cannot be taken by a tap right now: why, and what to do instead. */
export function Standing({ benefit, step, onLook, onJoin, onSignIn, onAgain }: StandingProps) {
  switch (step.kind) {
    case 'take':
      return null
    case 'look':
      return (
        <Section>
          <Notice kind="good">{claimStateWords[step.claim.state]}</Notice>
          <ActionButton kind={step.more ? 'other' : 'do'} onTap={() => onLook(step.claim.id)}>
            {step.claim.state === 'held' || step.claim.state === 'won' ? '出示券码' : '看办得怎么样'}
          </ActionButton>
        </Section>
      )
    case 'had':
      return <Had benefit={benefit} onLook={onLook} />
    case 'sign-in':
      return (
        <Section>
          <Notice kind="wait">登录后才知道您能不能领</Notice>
          <ActionButton onTap={onSignIn}>登录</ActionButton>
        </Section>
      )
    case 'join':
      return (
        <Section>
          <Why benefit={benefit} />
          <ActionButton onTap={onJoin}>我要入会</ActionButton>
        </Section>
      )
    case 'not-for-me':
      return <Why benefit={benefit} />
    case 'wait':
      return (
        <Section>
          <Notice kind="wait">{waitWords(benefit, step.for)}</Notice>
          {step.for === 'opening' && <Reminding benefit={benefit} />}
          <ActionButton kind="other" onTap={onAgain}>
            刷新看看
          </ActionButton>
        </Section>
      )
    case 'over':
      return <Notice kind="wait">这一期已经结束，看看别的福利</Notice>
  }
}

function Had({ benefit: { claimed }, onLook }: Pick<StandingProps, 'benefit' | 'onLook'>) {
  if (!claimed) return null
  return (
    <Section>
      <Notice kind="good">{`${problems['already-claimed'].says}，${claimStateWords[claimed.state]}`}</Notice>
      <ActionButton kind="other" onTap={() => onLook(claimed.id)}>
        看那一张
      </ActionButton>
    </Section>
  )
}

/** Every reason that fails, each on a line. */
function Why({ benefit: { entitlement } }: Pick<StandingProps, 'benefit'>) {
  return (
    <Notice kind="wrong">
      <Text className="strong">暂时不能领</Text>
      {entitlement.reasons.map((reason) => (
        <View key={reason}>
          <Text>{entitlementWords[reason]}</Text>
        </View>
      ))}
    </Notice>
  )
}

function waitWords({ window }: BenefitReply, waitsFor: Extract<NextStep, { kind: 'wait' }>['for']): string {
  switch (waitsFor) {
    case 'opening':
      return `${momentWords(window.opensAt as Instant)}开始，到时候再来`
    case 'resumption':
      return '暂停中，恢复后再来'
    case 'return':
      return problems['sold-out'].says
  }
}
