import { Text } from '@tarojs/components'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { isByCodes } from './campaign-draft'
import type { PartProps } from './part-props'
import { SlotFields } from './slot-fields'

/** How many there are: in all, of a day, or at each time. */
export function ManyPart(props: PartProps) {
  const { draft, wrong, onChange } = props
  const { mode, units, unitsPerDay } = draft
  if (isByCodes(draft)) return <ByCodes units={units} />
  if (mode === 'appointment') return <SlotFields {...props} />
  return (
    <Section title="有多少">
      <TextField
        label={mode === 'draw' ? '抽出多少份' : '一共多少份'}
        hint={mode === 'draw' ? undefined : '不限份数就空着，到「谁出钱」里填预算'}
        placeholder="例如 3000"
        keyboard="number"
        value={units}
        wrong={wrong.units}
        maxLength={7}
        onChange={(typed) => onChange({ units: typed })}
      />
      {mode !== 'draw' && (
        <TextField
          label="每天多少份（选填）"
          hint="填了就每天放出这么多，当天领完第二天再有"
          placeholder="例如 500"
          keyboard="number"
          value={unitsPerDay}
          wrong={wrong.unitsPerDay}
          maxLength={7}
          onChange={(typed) => onChange({ unitsPerDay: typed })}
        />
      )}
    </Section>
  )
}

/** Of codes from elsewhere there are as many units as were brought in, which is done once it is saved. */
function ByCodes({ units }: Pick<PartProps['draft'], 'units'>) {
  const number = Number(units)
  return (
    <Section title="有多少">
      <Text>{number > 0 ? `已经导入${number}个券码，就是${number}份。` : '有几个券码就有几份。'}</Text>
      <Text>存好以后，在活动页点「导入券码」，随时能再加。</Text>
    </Section>
  )
}
