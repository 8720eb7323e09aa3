import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '../../components/field'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import type { AnswerFieldsProps } from '../../features/enrolment/identity-fields'
import { PhoneNotice } from '../../features/people/phone-notice'
import type { usePhone } from '../../features/people/use-phone'
import { PhoneButton } from '../../platform/phone-button'

/** The number that is bound, or the two ways to give one: WeChat's, which proves it, and typing, which does not. */
export function PhoneSection({
  phone,
  answers,
  wrong,
  onChange,
}: AnswerFieldsProps & { phone: ReturnType<typeof usePhone> }) {
  const [another, setAnother] = useState(false)
  const realtime = phone.moment.at === 'held-by-another'
  const took = async (phoneCode: string) => {
    if (await phone.bind({ phoneCode, ...(realtime && { realtime: true }) })) setAnother(false)
  }
  if (phone.bound && !another) {
    return (
      <Section>
        <Field label="手机号" hint={phone.bound.proven ? undefined : '这个号还没验证，由工会审核'} wrong={wrong.phone}>
          <View className="row row-apart">
            <Text className="strong">{phone.bound.number}</Text>
            <LinkLine says="用别的号" onTap={() => setAnother(true)} />
          </View>
        </Field>
      </Section>
    )
  }
  return (
    <Section>
      <PhoneNotice moment={phone.moment} />
      <PhoneButton
        kind="other"
        realtime={realtime}
        busy={phone.moment.at === 'sending'}
        onCode={(code) => void took(code)}
        onRefused={phone.refuse}
      >
        {realtime ? '验证' : '手机号一键填写'}
      </PhoneButton>
      <TextField
        label="或者手填一个号"
        hint="这个号还没验证，由工会审核"
        keyboard="number"
        maxLength={13}
        value={answers.typedPhone}
        wrong={wrong.phone}
        onChange={(typedPhone) => onChange({ typedPhone })}
      />
    </Section>
  )
}
