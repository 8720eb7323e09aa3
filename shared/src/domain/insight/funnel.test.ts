import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import { admissionIn, codeDaysOf, funnelOf, funnelSteps, type FunnelFact } from './funnel'

const on = '2026-11-16' as LocalDate
const joining = { unionId: 'freight-union', on, occupation: 'truck-driver', channel: 'scan' }

const facts = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    code: fc.constantFrom('one', 'other'),
    on: fc.constantFrom(on, '2026-11-17' as LocalDate),
    step: fc.constantFrom(...funnelSteps),
    weight: fc.constant<1>(1),
  }),
)

describe('the funnel of a code', () => {
  it('counts each fact of a code and day once, and none of another’s', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const counted = [...codeDaysOf([...given, ...given])].flatMap(([code, days]) =>
          days.flatMap((day) => day.facts.map((fact) => `${code} ${day.on} ${fact.id}`)),
        )
        const asked = new Set(given.map((fact) => `${fact.code} ${fact.on} ${fact.id}`))
        expect(counted.sort()).toEqual([...asked].sort())
      }),
    )
  })

  it('tells how many saw, began, sent and were admitted, an admission taken back counted out', () => {
    const fact = (step: FunnelFact['step'], weight: 1 | -1 = 1): FunnelFact => ({
      id: step,
      code: 'one',
      on,
      step,
      weight,
    })
    const given = [
      fact('seen'),
      fact('seen'),
      fact('started'),
      fact('submitted'),
      fact('admitted'),
      fact('admitted', -1),
    ]
    expect(funnelOf(given)).toEqual({ seen: 2, started: 1, submitted: 1, admitted: 0 })
  })

  it('has an admission for a joining through a code, and none for one without', () => {
    expect(admissionIn({ id: 'zhang.1', weight: 1, joining: { ...joining, code: 'one' } })).toEqual({
      id: 'zhang.1',
      weight: 1,
      code: 'one',
      on,
      step: 'admitted',
    })
    expect(admissionIn({ id: 'zhang.1', weight: 1, joining })).toBeUndefined()
  })
})
