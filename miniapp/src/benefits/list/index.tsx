import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { EntryLine } from '../../components/entry-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { BenefitRow } from '../../features/benefits/benefit-row'
import { useBenefits } from '../../features/benefits/use-benefits'
import { open } from '../../platform/navigation'
import { usePulledDown, useShownAgain } from '../../platform/page'
import { useSession } from '../../session/connection'
import { Screen, ScreenInItsPlace } from '../../session/screen'

/** What there is: what I can have first, then what I cannot and why. Anybody may look. */
export default function BenefitsPage() {
  const { at } = useSession()
  const isSignedIn = at !== 'signed-out' && at !== 'outside-wechat'
  // another's eyes see another list
  return <Benefits key={String(isSignedIn)} isSignedIn={isSignedIn} />
}

function Benefits({ isSignedIn }: { readonly isSignedIn: boolean }) {
  const { shown, again, more } = useBenefits()
  useShownAgain(() => void again())
  usePulledDown(again)
  if (shown.at !== 'here') return <ScreenInItsPlace moment={shown} onAgain={() => void again()} />
  const { mine, others, goesOn } = shown.body
  return (
    <Screen readOnly offlineSays="没信号，看到的是上次的">
      {isSignedIn && (
        <Section>
          <EntryLine says="我的券" onTap={() => open('claims')} />
        </Section>
      )}
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      {mine.length > 0 && <Rows title="您能领的" benefits={mine} />}
      {mine.length === 0 && others.length > 0 && (
        <Section title="您能领的">
          <Text>现在没有您能领的，下面写了为什么。</Text>
        </Section>
      )}
      {others.length > 0 && <Rows title="暂时不能领的" benefits={others} />}
      {mine.length + others.length === 0 && (
        <Section title="现在没有福利">
          <Text>有新的会放在这里，过几天再来看看。</Text>
        </Section>
      )}
      {goesOn && (
        <ActionButton kind="other" onTap={() => void more()}>
          看后面的
        </ActionButton>
      )}
    </Screen>
  )
}

function Rows({ title, benefits }: { readonly title: string; readonly benefits: readonly BenefitReply[] }) {
  return (
    <Section title={title}>
      {benefits.map((benefit) => (
        <BenefitRow key={benefit.id} benefit={benefit} onTap={() => open('benefit', { id: benefit.id })} />
      ))}
    </Section>
  )
}
