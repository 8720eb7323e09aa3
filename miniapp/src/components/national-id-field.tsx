import { ungrouped } from '@gongyou/shared/kernel/typed-text'
import { Input, Text, View } from '@tarojs/components'
import { Field } from './field'
import { tappable } from './tappable'
import './national-id-field.scss'

interface NationalIdFieldProps {
  /** As typed so far, without groups. */
  readonly value: string
  /** What the number says once it checks out, so that the worker sees it was read right. */
  readonly echo?: string
  readonly wrong?: string
  readonly onChange: (value: string) => void
  readonly onLeft?: () => void
}

const length = 18

/** Room for spaces and a full-width keyboard's second thoughts. */
const typingLength = 24

/**
 * The ID number in groups of 6, 8 and 4 as on the card. A number pad lacks the X, so there is a key for it where it can
 * stand: in the last place.
 */
export function NationalIdField({ value, echo, wrong, onChange, onLeft }: NationalIdFieldProps) {
  const type = (typed: string) => onChange(ungrouped(typed).slice(0, length))
  return (
    <Field label="身份证号" hint={echo ?? `已填 ${value.length} 位，共 ${length} 位`} wrong={wrong}>
      <View className="field-box">
        <Input
          className="field-input national-id-input"
          aria-label="身份证号，18位"
          type="idcard"
          value={grouped(value)}
          maxlength={typingLength}
          placeholder="看着证件填"
          placeholderClass="field-placeholder"
          cursorSpacing={120}
          onInput={(event) => type(event.detail.value)}
          onBlur={() => onLeft?.()}
        />
        {value.length === length - 1 && (
          <View
            {...tappable({ role: 'button', says: '末位是X' })}
            className="national-id-x"
            onClick={() => type(value + 'X')}
          >
            <Text>X</Text>
          </View>
        )}
      </View>
    </Field>
  )
}

/** `330299 19990101 0012`. */
export function grouped(nationalId: string): string {
  return [nationalId.slice(0, 6), nationalId.slice(6, 14), nationalId.slice(14)].filter(Boolean).join(' ')
}
