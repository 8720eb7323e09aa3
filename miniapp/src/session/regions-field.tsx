import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../components/action-button'
import { Field } from '../components/field'
import { LinkLine } from '../components/link-line'
import { Sheet } from '../components/sheet'
import { RegionSteps } from './region-steps'
import { useCityTexts } from './use-city-texts'
import { usePlaceName } from './use-place-name'

interface RegionsFieldProps {
  readonly label: string
  readonly hint?: string
  readonly regions: readonly string[]
  readonly wrong?: string
  readonly onChange: (regions: readonly string[]) => void
}

/** Several places, added one after the other. */
export function RegionsField({ label, hint, regions, wrong, onChange }: RegionsFieldProps) {
  const { moment } = useCityTexts()
  const [open, setOpen] = useState(false)
  const add = (code: string) => {
    setOpen(false)
    onChange([...new Set([...regions, code])])
  }
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      <View>
        {regions.map((code) => (
          <Chosen key={code} code={code} onDrop={() => onChange(regions.filter((each) => each !== code))} />
        ))}
      </View>
      <ActionButton kind="other" onTap={() => setOpen(true)}>
        加一个地方
      </ActionButton>
      <Sheet title="加一个地方" open={open} onClose={() => setOpen(false)}>
        {open && moment.at === 'here' && <RegionSteps from={moment.texts.city.region} onChosen={add} />}
      </Sheet>
    </Field>
  )
}

function Chosen({ code, onDrop }: { readonly code: string; readonly onDrop: () => void }) {
  const name = usePlaceName(code) ?? code
  return (
    <View className="row row-apart">
      <View className="strong">{name}</View>
      <LinkLine says={`去掉${name}`} onTap={onDrop} />
    </View>
  )
}
