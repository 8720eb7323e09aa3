import { DateField } from '../../components/date-field'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { dateWords, isMidnight, lastDayOf, momentWords } from '../../session/calendar'
import { momentEcho, typedMoment } from '../../session/typed-date'
import { clockOf } from './campaign-draft'
import type { PartProps } from './part-props'

/** From when to when it can be claimed, and at which hours of a day it is given out. */
export function WhenPart({ draft, wrong, onChange }: PartProps) {
  const { opensAt, closesAt, hoursFrom, hoursUntil, mode } = draft
  const isDraw = mode === 'draw'
  return (
    <>
      <Section title={isDraw ? '什么时候报名' : '什么时候领'}>
        <DateField
          label="几时开始"
          withTime
          value={opensAt}
          echo={momentEcho(opensAt)}
          wrong={wrong.opensAt}
          onChange={(digits) => onChange({ opensAt: digits })}
        />
        <DateField
          label="几时截止"
          withTime
          value={closesAt}
          echo={closingEcho(closesAt)}
          wrong={wrong.closesAt}
          onChange={(digits) => onChange({ closesAt: digits })}
        />
      </Section>
      <Section title="每天几点能用（选填）">
        <ClockField
          label="从几点"
          value={hoursFrom}
          wrong={wrong.hours}
          onChange={(digits) => onChange({ hoursFrom: digits })}
        />
        <ClockField label="到几点" value={hoursUntil} onChange={(digits) => onChange({ hoursUntil: digits })} />
      </Section>
    </>
  )
}

function closingEcho(digits: string): string | undefined {
  const moment = typedMoment(digits)
  return moment && `${dateWords(lastDayOf(moment))} ${isMidnight(moment) ? '24:00' : momentWords(moment).slice(-5)}`
}

interface ClockFieldProps {
  readonly label: string
  readonly value: string
  readonly wrong?: string
  readonly onChange: (digits: string) => void
}

/** A time of a day as four digits. */
export function ClockField({ label, value, wrong, onChange }: ClockFieldProps) {
  return (
    <TextField
      label={label}
      hint={clockOf(value) ?? '时分连着填，4位数字；全天都行就空着'}
      placeholder="例如 0630"
      keyboard="number"
      value={value}
      wrong={wrong}
      maxLength={4}
      onChange={(typed) => onChange(typed.replace(/\D/g, '').slice(0, 4))}
    />
  )
}
