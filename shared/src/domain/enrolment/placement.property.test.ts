import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { place, takesApplicant, type PlaceableUnion, type SkipReason } from './placement'

const byDefault = [1, 2, 3, 4, 5, 6, 7, 8, 9]
const cityPool: PlaceableUnion = {
  id: '宁波市新就业形态工会（演示）',
  active: true,
  acceptsIndividuals: true,
  occupations: [],
}

const occupations = ['truck-driver', 'courier', 'delivery-rider']
const anyUnion: fc.Arbitrary<PlaceableUnion> = fc.record({
  id: fc.uuid(),
  active: fc.boolean(),
  acceptsIndividuals: fc.boolean(),
  occupations: fc.subarray(occupations),
})
const anyCandidate = fc.oneof(
  anyUnion,
  fc.constantFrom<SkipReason>('no-code', 'no-such-union', 'workplace-unknown', 'home-unknown'),
)
const anyQuestion = fc.record({
  occupation: fc.constantFrom(...occupations),
  lane: fc.constantFrom('fast' as const, 'review' as const),
  passingThrough: fc.boolean(),
  scannedAtOwnEmployer: fc.boolean(),
  toEmployerUnion: fc.option(fc.boolean(), { nil: undefined }),
  order: fc.oneof(fc.shuffledSubarray(byDefault), fc.array(fc.integer({ min: -2, max: 12 }))),
  candidates: fc.record({
    scanned: anyCandidate,
    employer: anyCandidate,
    industry: anyCandidate,
    joint: anyCandidate,
    village: anyCandidate,
    workplaceOnlineHome: anyCandidate,
    homeOnlineHome: anyCandidate,
    districtPool: anyCandidate,
    cityPool: fc.constant(cityPool),
  }),
  mayAdmitAtOnce: fc.func(fc.boolean()),
})

describe('the answer of sorting, whatever is asked', () => {
  it('is always one of the candidates, and one that takes this worker', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { union, decision } = place(question)
        const isOwnEmployers = decision.rule === 2 || (decision.rule === 1 && question.scannedAtOwnEmployer)
        expect(Object.values(question.candidates)).toContain(union)
        expect(takesApplicant(union, question.occupation, isOwnEmployers)).toBe(true)
      }),
    )
  })

  it('is the same for the same input, in whatever order its parts were written down', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const backwards = reversed({ ...question, candidates: reversed(question.candidates) })
        expect(place(backwards)).toEqual(place(question))
      }),
    )
  })

  it('names each rule at most once: those passed over in the city’s order, then the one that gave the union', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { decision } = place(question)
        const tried = [...decision.skipped.map(({ rule }) => rule), decision.rule]
        const ofTheCity = [...new Set(question.order)].filter((rule) => byDefault.includes(rule) && rule !== 9)
        expect(tried).toEqual([...ofTheCity, 9].slice(0, tried.length))
      }),
    )
  })

  it('is given by the first rule that fits: none of those passed over would have given a union by itself', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        for (const { rule, reason } of place(question).decision.skipped) {
          const alone = place({ ...question, order: [rule] })
          expect(alone.decision).toMatchObject({ rule: 9, skipped: [{ rule, reason }] })
        }
      }),
    )
  })

  it('in the fast lane is a union that may admit at once, or the city’s pool as the last answer', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { union, decision } = place({ ...question, lane: 'fast' })
        expect([1, 8, 9]).toContain(decision.rule)
        if (decision.rule !== 9) expect(question.mayAdmitAtOnce(union)).toBe(true)
      }),
    )
  })

  it('for somebody passing through is the poster’s union or the city’s pool', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const { decision } = place({ ...question, passingThrough: true })
        expect([1, 9]).toContain(decision.rule)
      }),
    )
  })

  it('leaves the question as it was', () => {
    fc.assert(
      fc.property(anyQuestion, ({ mayAdmitAtOnce, ...question }) => {
        const before = structuredClone(question)
        place({ ...question, mayAdmitAtOnce })
        expect(question).toEqual(before)
      }),
    )
  })
})

/** The same object with its properties written down the other way round. */
function reversed<T extends object>(thing: T): T {
  return Object.fromEntries(Object.entries(thing).reverse()) as T
}
