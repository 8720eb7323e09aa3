import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import { refusalOfTrip, type TripTold } from './trip'

const today = '2026-11-16' as LocalDate
const told: TripTold = { from: '2026-12-01' as LocalDate, reachBy: 'own-phone', hasPhone: false }
const atHome = { today, isAway: false }

describe('a driver who goes away', () => {
  it('says so before or after, within a year', () => {
    expect(refusalOfTrip(told, atHome)).toBeUndefined()
    expect(refusalOfTrip({ ...told, from: '2026-01-01' as LocalDate }, atHome)).toBeUndefined()
    expect(refusalOfTrip({ ...told, from: '2025-01-01' as LocalDate }, atHome)).toBe('trip-date-unfit')
    expect(refusalOfTrip({ ...told, from: '2028-01-01' as LocalDate }, atHome)).toBe('trip-date-unfit')
  })

  it('is on one trip at a time', () => {
    expect(refusalOfTrip(told, { today, isAway: true })).toBe('trip-open')
  })

  it('leaves a number where somebody else is to be called', () => {
    expect(refusalOfTrip({ ...told, reachBy: 'relative' }, atHome)).toBe('trip-phone-needed')
    expect(refusalOfTrip({ ...told, reachBy: 'relative', hasPhone: true }, atHome)).toBeUndefined()
  })
})
