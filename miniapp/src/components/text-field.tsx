import { Input, View, type InputProps } from '@tarojs/components'
import { Field } from './field'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly wrong?: string
  readonly placeholder?: string
  readonly keyboard?: InputProps['type']
  readonly maxLength?: number
  readonly onChange: (value: string) => void
  /** The worker has gone on to something else. */
  readonly onLeft?: () => void
}

/** One line to type. */
export function TextField({
  label,
  value,
  hint,
  wrong,
  placeholder,
  keyboard,
  maxLength,
  onChange,
  onLeft,
}: TextFieldProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      <View className="field-box">
        <Input
          className="field-input"
          aria-label={label}
          type={keyboard ?? 'text'}
          value={value}
          maxlength={maxLength ?? 100}
          placeholder={placeholder ?? ''}
          placeholderClass="field-placeholder"
          cursorSpacing={120}
          onInput={(event) => onChange(event.detail.value)}
          onBlur={() => onLeft?.()}
        />
      </View>
    </Field>
  )
}
