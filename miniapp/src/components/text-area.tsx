import { Textarea, View } from '@tarojs/components'
import { Field } from './field'
import './text-area.scss'

interface TextAreaProps {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly wrong?: string
  readonly placeholder?: string
  readonly onChange: (value: string) => void
}

/** Many lines to type or to paste. */
export function TextArea({ label, value, hint, wrong, placeholder, onChange }: TextAreaProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      <View className="field-box">
        <Textarea
          className="text-area"
          aria-label={label}
          value={value}
          maxlength={-1}
          placeholder={placeholder ?? ''}
          placeholderClass="field-placeholder"
          cursorSpacing={120}
          onInput={(event) => onChange(event.detail.value)}
        />
      </View>
    </Field>
  )
}
