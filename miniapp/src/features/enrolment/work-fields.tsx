import { View } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { TextField } from '../../components/text-field'
import type { Texts } from '../../session/city-texts'
import { joinedBeforeChips, noPlatform, workFormChips } from './answers'
import type { AnswerFieldsProps } from './identity-fields'
import { RegionField } from './region-field'

type WorkFieldProps = AnswerFieldsProps & { readonly texts: Texts }

/** Stands among the occupations, and leads to all of them. */
const another = { key: 'another', label: '换一个' }

/** The city's occupations; once one is known, from the poster or by a tap, it stands alone and the form is short. */
export function OccupationField({ texts, answers, wrong, onChange }: WorkFieldProps) {
  const [choosing, setChoosing] = useState(false)
  const chosen = texts.occupations.filter(({ key }) => key === answers.occupation)
  const folded = chosen.length > 0 && !choosing
  const tap = (occupation: string) => {
    setChoosing(occupation === another.key)
    if (occupation !== another.key) onChange({ occupation, platform: undefined })
  }
  return (
    <Field label="您的职业" wrong={wrong.occupation}>
      <Chips
        says="您的职业"
        chips={folded ? [...chosen, another] : texts.occupations}
        chosen={[answers.occupation]}
        onTap={tap}
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
        says="主要跑哪个平台或公司"
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
      <WorkFormField answers={answers} wrong={wrong} onChange={onChange} />
      <SiteField answers={answers} wrong={wrong} onChange={onChange} />
      <RegionField city={texts.city} answers={answers} wrong={wrong} onChange={onChange} />
    </View>
  )
}

export function WorkFormField({ answers, wrong, onChange }: AnswerFieldsProps) {
  return (
    <Field label="怎么干的（选填）" wrong={wrong['work.form']}>
      <Chips
        says="怎么干的"
        chips={workFormChips}
        chosen={answers.form ? [answers.form] : []}
        onTap={(form) => onChange({ form })}
      />
    </Field>
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
          says="以前入过工会吗"
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
