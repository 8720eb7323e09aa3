import type { Landing } from '@gongyou/shared/contracts/contract'
import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import { Text, View } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { LinkLine } from '../../components/link-line'
import { PhoneNotice } from '../../features/people/phone-notice'
import { usePhone } from '../../features/people/use-phone'
import { open } from '../../platform/navigation'
import { PhoneButton } from '../../platform/phone-button'
import { openPrivacyNotice } from '../../platform/privacy'
import { useSession } from '../../session/connection'
import { OutsideWechat } from '../../session/outside-wechat'

/** The one thing to do on the union page, by who is looking at it. */
export function LandingActions({ landing }: { landing: Landing }) {
  const session = useSession()
  const application = session.home?.application
  if (session.at === 'outside-wechat') return <OutsideWechat code={landing.code as UnionCodeText} />
  if (landing.actions.includes('here')) {
    return (
      <BottomBar>
        <ActionButton onTap={() => open('card')}>您就在这家工会，看会员证</ActionButton>
      </BottomBar>
    )
  }
  if (landing.actions.includes('track') && application) {
    return (
      <BottomBar>
        <ActionButton onTap={() => open('progress', { id: application.id })}>看进度</ActionButton>
      </BottomBar>
    )
  }
  if (landing.actions.includes('transfer')) {
    return (
      <BottomBar>
        <ActionButton onTap={() => open('transfer', { code: landing.code })}>把会籍转到这里</ActionButton>
      </BottomBar>
    )
  }
  if (landing.actions.includes('join')) return <JoinAction landing={landing} />
  return (
    <BottomBar>
      <ActionButton onTap={() => open('home')}>回首页</ActionButton>
    </BottomBar>
  )
}

/** Phone and privacy consent in one tap; whoever has given a number goes straight to the form. */
function JoinAction({ landing }: { landing: Landing }) {
  const phone = usePhone()
  const join = () =>
    open('join', {
      code: landing.code,
      lane: landing.fastLane ? 'fast' : 'review',
      occupation: landing.occupation,
    })
  const realtime = phone.moment.at === 'held-by-another'
  const took = async (phoneCode: string) => {
    if (await phone.bind({ phoneCode, ...(realtime && { realtime: true }) })) join()
  }
  const adopt = landing.actions.includes('adopt') && (
    <LinkLine says="早就是会员，认领会籍" onTap={() => open('adopt')} />
  )
  if (phone.bound) {
    return (
      <BottomBar>
        <ActionButton onTap={join}>我要入会</ActionButton>
        {adopt}
      </BottomBar>
    )
  }
  return (
    <>
      <Text className="quiet">点「我要入会」就是同意《隐私保护指引》</Text>
      <BottomBar>
        <PhoneNotice moment={phone.moment} />
        <PhoneButton
          realtime={realtime}
          busy={phone.moment.at === 'sending'}
          onCode={(code) => void took(code)}
          onRefused={phone.refuse}
        >
          {realtime ? '验证' : '我要入会 · 手机号一键填写'}
        </PhoneButton>
        <View className="row row-apart">
          <LinkLine says="用别的号" onTap={join} />
          <LinkLine says="《隐私保护指引》" onTap={openPrivacyNotice} />
        </View>
        {adopt}
      </BottomBar>
    </>
  )
}
