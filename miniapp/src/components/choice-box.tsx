import { Text, View } from '@tarojs/components'
import { Field } from './field'
import { tappable } from './tappable'

interface ChoiceBoxProps {
  readonly label: string
  /** What is read out before the answer; without it, the label. */
  readonly says?: string
  /** What was chosen so far. */
  readonly chosen?: string
  readonly hint?: string
  readonly wrong?: string
  /** Stands in the box while nothing is chosen. */
  readonly empty?: string
  /** Opens where there is something to choose from. */
  readonly onTap: () => void
}

/** A box that is filled by choosing on a sheet or a screen of its own. */
export function ChoiceBox({ label, says = label, chosen, hint, wrong, empty = '点这里选', onTap }: ChoiceBoxProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      <View
        {...tappable({ role: 'button', says: `${says}，${chosen ?? empty}` })}
        className="field-box"
        onClick={onTap}
      >
        <Text className={chosen ? '' : 'field-placeholder'}>{chosen ?? empty}</Text>
      </View>
    </Field>
  )
}
