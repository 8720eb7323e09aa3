import type { LocalDate } from '@gongyou/shared/kernel/time'
import { View } from '@tarojs/components'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import type { Texts } from '../../session/city-texts'
import { workFormChips } from './answers'
import { IdentityField, NameField, type AnswerFieldsProps } from './identity-fields'
import { RegionField } from './region-field'
import type { CorrectablePath } from './use-correction'
import { OccupationField, PlatformField, SiteField } from './work-fields'

interface CorrectionFieldsProps extends AnswerFieldsProps {
  readonly open: readonly CorrectablePath[]
  readonly texts: Texts
  readonly today: LocalDate
}

/** The fields that are open, and no others. */
export function CorrectionFields({ open, texts, today, ...fields }: CorrectionFieldsProps) {
  const { answers, wrong, onChange } = fields
  return (
    <View className="stack">
      {open.includes('name') && <NameField {...fields} />}
      {open.includes('nationalId') && <IdentityField {...fields} today={today} />}
      {open.includes('occupation') && <OccupationField {...fields} texts={texts} />}
      {open.includes('work.platform') && <PlatformField {...fields} texts={texts} />}
      {open.includes('work.form') && (
        <Field label="怎么干的" wrong={wrong['work.form']}>
          <Chips chips={workFormChips} chosen={answers.form ? [answers.form] : []} onTap={(form) => onChange({ form })} />
        </Field>
      )}
      {open.includes('work.site') && <SiteField {...fields} />}
      {open.includes('work.region') && <RegionField {...fields} city={texts.city} />}
    </View>
  )
}
