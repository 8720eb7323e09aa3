import type { LocalDate } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { daysOf } from './settlement-period'

const onNewYear = '2027-01-01' as LocalDate

describe('the days of an account', () => {
  it('are thirty with today', () => expect(daysOf('days', onNewYear)).toEqual({ from: '2026-12-03', to: '2027-01-01' }))

  it('are those of the month so far, or of the whole month before, also across a year', () => {
    expect(daysOf('month', onNewYear)).toEqual({ from: '2027-01-01', to: '2027-01-01' })
    expect(daysOf('before', onNewYear)).toEqual({ from: '2026-12-01', to: '2026-12-31' })
    expect(daysOf('before', '2028-03-31' as LocalDate)).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  })
})
