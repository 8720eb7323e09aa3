import type { Instant } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { SensitiveDataConsent } from '../../features/enrolment/declaration'
import { IdentityField, NameField } from '../../features/enrolment/identity-fields'
import { useTypedIdentity } from '../../features/enrolment/use-typed-identity'
import { useRecovery, type Recovery } from '../../features/people/use-recovery'
import { usePulledDown } from '../../platform/page'
import { PhoneButton, type PhoneRefusal } from '../../platform/phone-button'
import { showFirstFault, showTop } from '../../platform/scroll'
import { momentWords } from '../../session/calendar'
import type { Texts } from '../../session/city-texts'
import { useConnection } from '../../session/connection'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { TapNotice } from '../../session/tap-notice'
import { useCityTexts } from '../../session/use-city-texts'

/** A new WeChat for the same person: proven here, and moved after a time in which the old one can stop it. */
export default function RecoverPage() {
  const { session } = useConnection()
  const own = useRecovery()
  const { moment, again } = useCityTexts()
  usePulledDown(() => session.refreshHome())
  if (own.recovery?.role === 'claimant' && own.recovery.state === 'waiting') {
    return <Waiting recovery={own.recovery} own={own} />
  }
  if (moment.at !== 'here') return <ScreenInItsPlace moment={moment} onAgain={again} />
  return <Question texts={moment.texts} own={own} />
}

interface OwnProps {
  readonly own: ReturnType<typeof useRecovery>
}

const howItGoes = [
  { label: '现在', says: '填姓名、身份证号，验证手机号' },
  { label: '3天里', says: '旧微信和工会都会收到通知，不是本人就能叫停' },
  { label: '3天后', says: '会籍自动换到这个微信，会员号、会龄都不变' },
]

const refusalWords: Readonly<Record<PhoneRefusal, string>> = {
  declined: '要验证手机号才能换，想好了再点一次',
  'no-quota': '验证暂时用不了，过会儿再点，或打电话问工会',
}

function Question({ texts, own: { recovery, beginning, begin } }: OwnProps & { readonly texts: Texts }) {
  const { fields, today, ready, forget } = useTypedIdentity()
  const [refusal, setRefusal] = useState<PhoneRefusal>()
  /** WeChat's check of the number is paid for and good for once: it comes when the rest is right. */
  const [isRight, setRight] = useState(false)
  const onChange: typeof fields.onChange = (patch) => {
    setRight(false)
    fields.onChange(patch)
  }
  const check = () => {
    setRight(ready() !== undefined)
    showFirstFault()
  }
  const prove = async (phoneCode: string) => {
    setRefusal(undefined)
    const identity = ready()
    if (!identity || !(await begin({ ...identity, phoneCode }))) return
    forget()
    showTop()
  }
  const open = { ...fields, onChange }
  return (
    <Screen bar>
      {recovery?.role === 'claimant' && <Ended state={recovery.state} />}
      <Section title="把会籍换到这个微信">
        <FactList facts={howItGoes.map(({ label, says }) => ({ label, value: <Text>{says}</Text> }))} />
      </Section>
      <Section>
        <NameField {...open} />
        <IdentityField {...open} today={today} />
      </Section>
      <SensitiveDataConsent {...open} texts={texts} says="同意用我的身份证号核对本人" />
      <BottomBar>
        {refusal && <Notice kind="wait">{refusalWords[refusal]}</Notice>}
        <TapNotice progress={beginning} />
        {isRight ? (
          <PhoneButton
            realtime
            busy={beginning.at === 'sending'}
            onCode={(code) => void prove(code)}
            onRefused={setRefusal}
          >
            验证手机号，换到这个微信
          </PhoneButton>
        ) : (
          <ActionButton onTap={check}>下一步</ActionButton>
        )}
      </BottomBar>
    </Screen>
  )
}

/** How the last one ended that was asked for here. */
function Ended({ state }: Pick<Recovery, 'state'>) {
  if (state === 'stopped') return <Notice kind="wrong">上次换微信被叫停了。真是您本人，请打电话问工会。</Notice>
  return <Notice kind="wait">上次换微信没有办成，会籍没有变。</Notice>
}

function Waiting({ recovery: { dueAt }, own: { stopping, stop } }: OwnProps & { readonly recovery: Recovery }) {
  return (
    <Screen>
      <Notice kind="wait">
        <Text className="strong">换微信办理中</Text>
        <View>{`${momentWords(dueAt as Instant)}自动换好，您不用再做什么。`}</View>
      </Notice>
      <Section>
        <Text>为什么要等：怕有人冒用。这三天里，旧微信和工会都能叫停。</Text>
        <Text>换好以后打开小程序，会员证就在这里，会员号不变。</Text>
      </Section>
      <TapNotice progress={stopping} />
      <ActionButton kind="other" busy={stopping.at === 'sending'} onTap={() => void stop()}>
        不换了，撤回
      </ActionButton>
    </Screen>
  )
}
