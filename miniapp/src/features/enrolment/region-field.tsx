import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useAnswer } from '../../api/use-answer'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Sheet } from '../../components/sheet'
import { tappable } from '../../components/tappable'
import type { Texts } from '../../session/city-texts'
import { InItsPlace } from '../../session/screen'
import type { AnswerFieldsProps } from './identity-fields'

/** Where a worker mostly works, to the township; never by location permission. */
export function RegionField({ city, answers, wrong, onChange }: AnswerFieldsProps & { readonly city: Texts['city'] }) {
  const [open, setOpen] = useState(false)
  const choose = (region: { code: string; name: string }) => {
    setOpen(false)
    onChange({ region })
  }
  return (
    <Field label="主要在哪个镇街干活（选填）" wrong={wrong['work.region']}>
      <View
        {...tappable({ role: 'button', says: `主要在哪个镇街干活，${answers.region?.name ?? '点这里选'}` })}
        className="field-box"
        onClick={() => setOpen(true)}
      >
        <Text className={answers.region ? '' : 'field-placeholder'}>{answers.region?.name ?? '点这里选'}</Text>
      </View>
      <Sheet title="主要在哪个镇街干活" open={open} onClose={() => setOpen(false)}>
        {open && <TownshipSteps city={city} onChosen={choose} />}
      </Sheet>
    </Field>
  )
}

interface TownshipStepsProps {
  readonly city: Texts['city']
  readonly onChosen: (region: { code: string; name: string }) => void
}

/** First the district, then the township within it. */
function TownshipSteps({ city, onChosen }: TownshipStepsProps) {
  const [district, setDistrict] = useState<string>()
  const { shown, again } = useAnswer('region.show', { code: district ?? city.region })
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />

  const { name, children } = shown.body
  const tap = (code: string) => {
    const chosen = children.find((child) => child.code === code)
    if (!chosen) return
    if (district) onChosen({ code, name: `${name} ${chosen.name}` })
    else setDistrict(code)
  }
  const question = district ? `${name}的哪个镇街` : `${city.name}的哪个区县`
  return (
    <View className="stack">
      <Text className="strong">{question}</Text>
      <Chips
        says={question}
        chips={children.map((child) => ({ key: child.code, label: child.name }))}
        chosen={[]}
        onTap={tap}
      />
    </View>
  )
}
