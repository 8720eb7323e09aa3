import type { LocalDate } from '@gongyou/shared/kernel/time'
import { View } from '@tarojs/components'
import type { Texts } from '../../session/city-texts'
import { IdentityField, NameField, type AnswerFieldsProps } from './identity-fields'
import { RegionField } from './region-field'
import type { CorrectablePath } from './use-correction'
import { OccupationField, PlatformField, SiteField, WorkFormField } from './work-fields'

interface CorrectionFieldsProps extends AnswerFieldsProps {
  readonly open: readonly CorrectablePath[]
  readonly texts: Texts
  readonly today: LocalDate
}

/** The fields that are open, and no others. */
export function CorrectionFields({ open, texts, today, ...fields }: CorrectionFieldsProps) {
  return (
    <View className="stack">
      {open.includes('name') && <NameField {...fields} />}
      {open.includes('nationalId') && <IdentityField {...fields} today={today} />}
      {open.includes('occupation') && <OccupationField {...fields} texts={texts} />}
      {open.includes('work.platform') && <PlatformField {...fields} texts={texts} />}
      {open.includes('work.form') && <WorkFormField {...fields} />}
      {open.includes('work.site') && <SiteField {...fields} />}
      {open.includes('work.region') && <RegionField {...fields} city={texts.city} />}
    </View>
  )
}
