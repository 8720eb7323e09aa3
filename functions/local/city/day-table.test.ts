import type { LocalDate } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { dayTableOf } from './day-table'

const year = dayTableOf('2026-01-01' as LocalDate, '2026-12-31' as LocalDate)

describe('the table of days off', () => {
  it('holds the weekdays of the National Day holiday and not its weekend', () => {
    expect(year.daysOff).toEqual(expect.arrayContaining(['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-07']))
    expect(year.daysOff).not.toContain('2026-10-03')
  })

  it('holds the Saturday that is worked in exchange', () => {
    expect(year.makeUpDays).toContain('2026-10-10')
  })

  it('leaves the weekends of a year alone whose notice is still to come', () => {
    expect(dayTableOf('2031-01-01' as LocalDate, '2031-12-31' as LocalDate).makeUpDays).toEqual([])
  })
})
