import { localDateOf } from '@gongyou/shared/kernel/time'
import { useState } from 'react'
import { Chips } from '../../components/chips'
import { DateField } from '../../components/date-field'
import { Section } from '../../components/section'
import { useConnection } from '../../session/connection'
import { dayEcho, typedDay } from '../../session/typed-date'
import { daysOf, periodChips, type Days, type PeriodChoice } from './settlement-period'

/** Which days are shown: a usual stretch by a tap, or two dates. Half a date changes nothing yet. */
export function usePeriod(first: PeriodChoice = 'days') {
  const { now } = useConnection()
  const [choice, setChoice] = useState(first)
  const [typed, setTyped] = useState({ from: '', to: '' })
  const usual = daysOf(choice === 'typed' ? 'days' : choice, localDateOf(now()))
  const [from, to] = [typedDay(typed.from), typedDay(typed.to)]
  const days: Days = choice === 'typed' && from && to ? { from, to } : usual
  return { choice, typed, days, choose: setChoice, type: setTyped }
}

/** The choice of days above an account. */
export function PeriodField({ of: { choice, typed, choose, type } }: { readonly of: ReturnType<typeof usePeriod> }) {
  return (
    <Section>
      <Chips says="哪段时间" chips={periodChips} chosen={[choice]} onTap={choose} />
      {choice === 'typed' && (
        <>
          <DateField
            label="从哪天"
            value={typed.from}
            echo={dayEcho(typed.from)}
            onChange={(from) => type({ ...typed, from })}
          />
          <DateField
            label="到哪天"
            value={typed.to}
            echo={dayEcho(typed.to)}
            onChange={(to) => type({ ...typed, to })}
          />
        </>
      )}
    </Section>
  )
}
