import { describe, expect, it } from 'vitest'
import type { Instant } from '../../kernel/time'
import { steps } from './lifecycle'
import { admittedBy, happened, received } from './timeline'

const at = '2026-11-16T01:30:00.000Z' as Instant

describe('the timeline of an application', () => {
  it('begins with the four steps that are taken when it arrives', () => {
    const entries = received(at, ['near-workplace'])
    expect(entries.map(({ step, by }) => [step, by])).toEqual([
      ['submitted', 'applicant'],
      ['sorted', 'system'],
      ['prechecked', 'system'],
      ['assigned', 'system'],
    ])
    expect(entries.every((entry) => entry.at === at && entry.event === undefined)).toBe(true)
  })

  it('says at the sorting why this union, and nowhere else', () => {
    const said = received(at, ['pool-of-city', 'passing-through']).map(({ reasons }) => reasons)
    expect(said).toEqual([[], ['pool-of-city', 'passing-through'], [], []])
  })

  it.each(['union', 'system'] as const)('goes on with the two steps of an admission by the %s', (by) => {
    expect(admittedBy(by, at, ['own-confirmation'])).toEqual([
      { step: 'identity-reviewed', at, by, reasons: ['own-confirmation'] },
      { step: 'admitted', at, by, reasons: [] },
    ])
  })

  it('goes through the first six steps in their order when somebody is admitted', () => {
    const way = [...received(at, []), ...admittedBy('system', at)].map(({ step }) => step)
    expect(way).toEqual(steps.slice(0, 6))
  })

  it('notes what happened beside the steps at the step where it happened', () => {
    expect(happened('returned', 'assigned', 'union', at, ['work-unclear'])).toEqual({
      step: 'assigned',
      at,
      by: 'union',
      event: 'returned',
      reasons: ['work-unclear'],
    })
    expect(happened('withdrawn', 'assigned', 'applicant', at).reasons).toEqual([])
  })

  it('does not change with the reasons that it was given', () => {
    const reasons = ['near-home']
    const entries = [...received(at, reasons), ...admittedBy('union', at, reasons)]
    const beside = happened('returned', 'assigned', 'union', at, reasons)
    reasons.push('scanned')
    expect([...entries, beside].flatMap((entry) => entry.reasons)).toEqual(['near-home', 'near-home', 'near-home'])
  })
})
