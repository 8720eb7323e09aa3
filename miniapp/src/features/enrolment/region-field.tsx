import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '../../components/field'
import { Sheet } from '../../components/sheet'
import { tappable } from '../../components/tappable'
import type { Texts } from '../../session/city-texts'
import type { AnswerFieldsProps } from './identity-fields'
import { TownshipPicker } from './township-picker'

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
        {open && <TownshipPicker city={city} onChosen={choose} />}
      </Sheet>
    </Field>
  )
}
