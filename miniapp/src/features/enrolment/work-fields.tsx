import { View } from '@tarojs/components'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { TextField } from '../../components/text-field'
import type { Texts } from '../../session/city-texts'
import { joinedBeforeChips, noPlatform, workFormChips } from './answers'
import type { AnswerFieldsProps } from './identity-fields'
import { RegionField } from './region-field'

type WorkFieldProps = AnswerFieldsProps & { readonly texts: Texts }

export function OccupationField({ texts, answers, wrong, onChange }: WorkFieldProps) {
  return (
    <Field label="您的职业" wrong={wrong.occupation}>
      <Chips
        chips={texts.occupations}
        chosen={[answers.occupation]}
        onTap={(occupation) => onChange({ occupation, platform: undefined })}
      />
    </Field>
  )
}

/** The platforms of the chosen occupation, and always a way to say "none". Nothing to ask where there are none. */
export function PlatformField({ texts, answers, wrong, onChange }: WorkFieldProps) {
  const platforms = texts.occupations.find(({ key }) => key === answers.occupation)?.platforms ?? []
  if (platforms.length === 0) return null
  return (
    <Field label="主要跑哪个平台或公司" wrong={wrong['work.platform']}>
      <Chips
        chips={[...platforms, noPlatform].map((name) => ({ key: name, label: name }))}
        chosen={answers.platform ? [answers.platform] : []}
        onTap={(platform) => onChange({ platform })}
      />
    </Field>
  )
}

/** What only a reviewer needs: how, for whom and where. All of it may be left out. */
export function WorkDetailFields({ texts, answers, wrong, onChange }: WorkFieldProps) {
  return (
    <View className="stack">
      <Field label="怎么干的（选填）" wrong={wrong['work.form']}>
        <Chips chips={workFormChips} chosen={answers.form ? [answers.form] : []} onTap={(form) => onChange({ form })} />
      </Field>
      <SiteField answers={answers} wrong={wrong} onChange={onChange} />
      <RegionField city={texts.city} answers={answers} wrong={wrong} onChange={onChange} />
    </View>
  )
}

export function SiteField({ answers, wrong, onChange }: AnswerFieldsProps) {
  return (
    <TextField
      label="站点或单位（选填）"
      placeholder="例如 小港站"
      value={answers.site}
      wrong={wrong['work.site'] ?? wrong['work.employer.name']}
      onChange={(site) => onChange({ site })}
    />
  )
}

export function JoinedBeforeField({ answers, wrong, onChange }: AnswerFieldsProps) {
  return (
    <View className="stack">
      <Field label="以前入过工会吗" wrong={wrong.joinedBefore}>
        <Chips
          chips={joinedBeforeChips}
          chosen={answers.joinedBefore ? [answers.joinedBefore] : []}
          onTap={(joinedBefore) => onChange({ joinedBefore })}
        />
      </Field>
      {answers.joinedBefore === 'yes' && (
        <TextField
          label="在哪家工会（选填）"
          value={answers.joinedWhere}
          wrong={wrong.joinedWhere}
          onChange={(joinedWhere) => onChange({ joinedWhere })}
        />
      )}
    </View>
  )
}
