import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import { decidePeriod } from './period'

const day = (text: string) => text as LocalDate
const today = day('2026-11-22')

describe('the days to be shown', () => {
  it('are the last thirty, with today, for somebody who names none', () => {
    expect(decidePeriod({}, today)).toEqual({ kind: 'period', from: '2026-10-24', to: '2026-11-22' })
  })

  it('are thirty up to a named end', () => {
    expect(decidePeriod({ to: day('2026-03-30') }, today)).toMatchObject({ from: '2026-03-01', to: '2026-03-30' })
  })

  it('run until today from a named beginning', () => {
    expect(decidePeriod({ from: day('2026-11-20') }, today)).toMatchObject({ from: '2026-11-20', to: '2026-11-22' })
  })

  it('may be a single one', () => {
    expect(decidePeriod({ from: today, to: today }, today)).toMatchObject({ kind: 'period', from: today, to: today })
  })

  it('may be the longest quarter and not a day more', () => {
    const to = day('2026-09-30')
    expect(decidePeriod({ from: day('2026-07-01'), to }, today).kind).toBe('period')
    expect(decidePeriod({ from: day('2026-06-30'), to }, today)).toEqual({
      kind: 'refused',
      because: 'period-too-long',
    })
  })

  it('do not end before they begin, nor begin after today where no end is named', () => {
    const backwards = { kind: 'refused', because: 'period-backwards' }
    expect(decidePeriod({ from: day('2026-11-21'), to: day('2026-11-20') }, today)).toEqual(backwards)
    expect(decidePeriod({ from: day('2026-11-23') }, today)).toEqual(backwards)
  })
})
