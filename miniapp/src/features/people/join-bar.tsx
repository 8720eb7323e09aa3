import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { LinkLine } from '../../components/link-line'
import { PhoneButton } from '../../platform/phone-button'
import { openPrivacyNotice } from '../../platform/privacy'
import { PhoneNotice } from './phone-notice'
import { usePhone } from './use-phone'

/** Phone and privacy consent in one tap, and on to the form; whoever has given a number goes there straight. Below, what else may be done. */
export function JoinBar({ onJoin, children }: PropsWithChildren<{ readonly onJoin: () => void }>) {
  const phone = usePhone()
  const realtime = phone.moment.at === 'held-by-another'
  const took = async (phoneCode: string) => {
    if (await phone.bind({ phoneCode, ...(realtime && { realtime: true }) })) onJoin()
  }
  if (phone.bound) {
    return (
      <BottomBar>
        <ActionButton onTap={onJoin}>我要入会</ActionButton>
        {children}
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
          <LinkLine says="用别的号" onTap={onJoin} />
          <LinkLine says="《隐私保护指引》" onTap={openPrivacyNotice} />
        </View>
        {children}
      </BottomBar>
    </>
  )
}
