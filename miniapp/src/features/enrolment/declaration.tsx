import { Text, View } from '@tarojs/components'
import { Field } from '../../components/field'
import { Section } from '../../components/section'
import { Tick } from '../../components/tick'
import type { Texts } from '../../session/city-texts'
import type { AnswerFieldsProps } from './identity-fields'

type DeclarationProps = AnswerFieldsProps & { readonly texts: Texts }

/** The application in full, which the button affirms, and apart from it the consent to handling the ID number. */
export function Declaration({ texts, ...fields }: DeclarationProps) {
  return (
    <>
      <Section title="入会申请书">
        <Text>{texts.application.text}</Text>
        <Text className="quiet">点下面的「我自愿申请入会」就是同意这份申请书。</Text>
      </Section>
      <SensitiveDataConsent texts={texts} says="同意为办理入会使用我的身份证号" {...fields} />
    </>
  )
}

/** What the ID number is used for, and the consent to it, which is never given together with another. */
export function SensitiveDataConsent({ texts, says, answers, wrong, onChange }: DeclarationProps & { says: string }) {
  const toggle = () => onChange({ sensitiveData: !answers.sensitiveData })
  return (
    <Section title="身份证号怎么用">
      <Text>{texts.sensitiveData.text}</Text>
      <Field wrong={wrong['consents.sensitiveData']}>
        <Tick ticked={answers.sensitiveData} says={says} onTap={toggle}>
          <View>
            <Text className="strong">{says}</Text>
          </View>
        </Tick>
      </Field>
    </Section>
  )
}
