import { Text, View } from '@tarojs/components'
import { Notice } from '../../components/notice'
import { PhoneButton } from '../../platform/phone-button'
import { PhoneNotice } from './phone-notice'
import type { usePhone } from './use-phone'

/** The number that WeChat vouches for; one tap where it does not yet. A typed number proves nothing here. */
export function ProvenPhone({ phone }: { readonly phone: ReturnType<typeof usePhone> }) {
  const { bound, moment, bind, refuse } = phone
  const realtime = moment.at === 'held-by-another'
  if (bound?.proven) {
    return (
      <View className="row row-apart">
        <Text className="quiet">手机号</Text>
        <Text className="strong">{bound.number}</Text>
      </View>
    )
  }
  return (
    <>
      <Text>先用微信验证一下您的手机号，不用验证码。</Text>
      {moment.at === 'to-type' ? (
        <Notice kind="wait">
          {moment.because === 'no-quota'
            ? '验证暂时用不了，过会儿再点，或打电话问工会'
            : '要验证手机号才能接着办，想好了再点一次'}
        </Notice>
      ) : (
        <PhoneNotice moment={moment} />
      )}
      <PhoneButton
        realtime={realtime}
        kind="other"
        busy={moment.at === 'sending'}
        onCode={(phoneCode) => void bind({ phoneCode, ...(realtime && { realtime: true }) })}
        onRefused={refuse}
      >
        {realtime ? '验证' : '手机号一键填写'}
      </PhoneButton>
    </>
  )
}
