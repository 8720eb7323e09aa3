import { TextField } from './text-field'

interface DateFieldProps {
  readonly label: string
  /** The digits typed so far: year, month and day, and with `withTime` hour and minute. */
  readonly value: string
  /** The date in words once it is one, so that it is seen to have been read right. */
  readonly echo?: string
  readonly withTime?: boolean
  readonly wrong?: string
  readonly onChange: (digits: string) => void
}

/** A date as eight digits, or a moment as twelve: no wheel to turn with a glove, and the same on every phone. */
export function DateField({ label, value, echo, withTime, wrong, onChange }: DateFieldProps) {
  const length = withTime ? 12 : 8
  return (
    <TextField
      label={label}
      hint={echo ?? (withTime ? '年月日时分连着填，12位数字' : '年月日连着填，8位数字')}
      placeholder={withTime ? '例如 202611301800' : '例如 20261130'}
      keyboard="number"
      value={value}
      wrong={wrong}
      maxLength={length}
      onChange={(typed) => onChange(typed.replace(/\D/g, '').slice(0, length))}
    />
  )
}
