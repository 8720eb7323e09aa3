import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import { admitsByAuthorisation, type Authorisation } from './authorisation'

const authorisation: Authorisation = {
  resolution: '甬演会〔2026〕1号',
  passedOn: '2026-03-02' as LocalDate,
  chair: '陈主席',
  until: '2026-11-16' as LocalDate,
}

const admitsOn = (day: string, union: Parameters<typeof admitsByAuthorisation>[0]) =>
  admitsByAuthorisation(union, day as LocalDate)

describe('a union’s authorisation', () => {
  it.each([
    ['2026-03-01', false, 'the day before it was passed'],
    ['2026-03-02', true, 'the day it was passed'],
    ['2026-08-01', true, 'a day in between'],
    ['2026-11-16', true, 'its last day'],
    ['2026-11-17', false, 'the day after'],
  ])('on %s admits: %s (%s)', (day, admits) => {
    expect(admitsOn(day, { admissionPolicy: 'auto', authorisation })).toBe(admits)
  })

  it('admits nobody where a person decides', () => {
    expect(admitsOn('2026-08-01', { admissionPolicy: 'review', authorisation })).toBe(false)
  })

  it('is needed: without a resolution nobody is admitted by the system', () => {
    expect(admitsOn('2026-08-01', { admissionPolicy: 'auto' })).toBe(false)
  })
})
