import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import { Text, View } from '@tarojs/components'
import { ActionButton } from '../components/action-button'
import { Section } from '../components/section'
import { wayToWechat } from '../platform/to-wechat'

/** How to go on from a browser, where nobody can sign in: by the city's link where it has one, else in words. */
export function OutsideWechat({ code }: { code?: UnionCodeText }) {
  const go = wayToWechat(code)
  return (
    <Section title="请在微信里接着办">
      {go ? (
        <ActionButton onTap={go}>打开微信小程序</ActionButton>
      ) : (
        <View aria-role="list">
          {steps.map((step, place) => (
            <View key={step} aria-role="listitem">
              <Text>{`${place + 1}. ${step}`}</Text>
            </View>
          ))}
        </View>
      )}
      <Text className="quiet">这个网页只能看，不用在这里填任何信息。</Text>
    </Section>
  )
}

const steps = [
  '打开微信，点「扫一扫」，扫海报上的码',
  '扫不了的话，在微信里搜「工友码」小程序，点「我要入会」，输海报下面的字',
]
