import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { place, takesApplicant, type PlaceableUnion, type PlacementQuestion, type SkipReason } from './placement'

const takesAll = { active: true, acceptsIndividuals: true, occupations: [] }
const freight: PlaceableUnion = { ...takesAll, id: '甬江货运联合工会（演示）', occupations: ['truck-driver'] }
const homeAtWork: PlaceableUnion = { ...takesAll, id: '小港街道网上会员之家（演示）' }
const homeAtHome: PlaceableUnion = { ...takesAll, id: '柴桥街道网上会员之家（演示）' }
const districtPool: PlaceableUnion = { ...takesAll, id: '北仑区新就业形态工会（演示）' }
const cityPool: PlaceableUnion = { ...takesAll, id: '宁波市新就业形态工会（演示）' }

type Question = PlacementQuestion<PlaceableUnion>

const everywhere: Question['candidates'] = {
  scanned: freight,
  workplaceOnlineHome: homeAtWork,
  homeOnlineHome: homeAtHome,
  districtPool,
  cityPool,
}

const byDefault = [1, 2, 3, 4, 5, 6, 7, 8, 9]

type Asked = Partial<Omit<Question, 'candidates'>> & { readonly candidates?: Partial<Question['candidates']> }

const ask = ({ candidates, ...rest }: Asked = {}) =>
  place({
    occupation: 'truck-driver',
    lane: 'review',
    passingThrough: false,
    order: byDefault,
    mayAdmitAtOnce: () => true,
    ...rest,
    candidates: { ...everywhere, ...candidates },
  })

const notYet = [
  { rule: 2, reason: 'not-asked' },
  { rule: 3, reason: 'not-in-service' },
  { rule: 4, reason: 'not-in-service' },
  { rule: 5, reason: 'not-in-service' },
]

describe('sorting', () => {
  it('gives the scanned union first', () => {
    expect(ask()).toEqual({ union: freight, decision: { rule: 1, reasons: ['scanned'], skipped: [] } })
  })

  it('gives the online home of the workplace’s township to a courier whom the scanned union does not take', () => {
    const { union, decision } = ask({ occupation: 'courier' })
    expect(union).toBe(homeAtWork)
    expect(decision).toEqual({
      rule: 6,
      reasons: ['near-workplace'],
      skipped: [{ rule: 1, reason: 'occupation-not-taken' }, ...notYet],
    })
  })

  it('gives the online home where somebody lives when none is known where they work', () => {
    const { union, decision } = ask({ candidates: { scanned: 'no-code', workplaceOnlineHome: 'workplace-unknown' } })
    expect(union).toBe(homeAtHome)
    expect(decision).toEqual({
      rule: 7,
      reasons: ['near-home'],
      skipped: [{ rule: 1, reason: 'no-code' }, ...notYet, { rule: 6, reason: 'workplace-unknown' }],
    })
  })

  it('gives the district’s pool when neither township has an online home', () => {
    const { union, decision } = ask({
      candidates: { scanned: 'no-code', workplaceOnlineHome: 'no-such-union', homeOnlineHome: 'home-unknown' },
    })
    expect(union).toBe(districtPool)
    expect(decision.rule).toBe(8)
    expect(decision.reasons).toEqual(['pool-of-district'])
    expect(decision.skipped.slice(5)).toEqual([
      { rule: 6, reason: 'no-such-union' },
      { rule: 7, reason: 'home-unknown' },
    ])
  })

  it('gives the city’s pool when nothing else is there, and says why for every rule before', () => {
    const { union, decision } = ask({
      candidates: {
        scanned: 'no-code',
        workplaceOnlineHome: 'workplace-unknown',
        homeOnlineHome: 'home-unknown',
        districtPool: 'workplace-unknown',
      },
    })
    expect(union).toBe(cityPool)
    expect(decision).toEqual({
      rule: 9,
      reasons: ['pool-of-city'],
      skipped: [
        { rule: 1, reason: 'no-code' },
        ...notYet,
        { rule: 6, reason: 'workplace-unknown' },
        { rule: 7, reason: 'home-unknown' },
        { rule: 8, reason: 'workplace-unknown' },
      ],
    })
  })

  it.each<[string, Partial<PlaceableUnion>, SkipReason]>([
    ['is no longer active', { active: false }, 'not-active'],
    ['takes no individuals', { acceptsIndividuals: false }, 'takes-no-individuals'],
    ['takes other occupations only', { occupations: ['courier'] }, 'occupation-not-taken'],
  ])('passes over a union that %s, scanned, at work, at home or of the district', (_, fault, reason) => {
    const { union, decision } = ask({
      candidates: {
        scanned: { ...freight, ...fault },
        workplaceOnlineHome: { ...homeAtWork, ...fault },
        homeOnlineHome: { ...homeAtHome, ...fault },
        districtPool: { ...districtPool, ...fault },
      },
    })
    expect(union).toBe(cityPool)
    const looked = decision.skipped.filter(({ rule }) => [1, 6, 7, 8].includes(rule))
    expect(looked).toEqual([1, 6, 7, 8].map((rule) => ({ rule, reason })))
  })

  it('goes by the city’s own order', () => {
    const { union, decision } = ask({ order: [7, 6, 1, 8, 9] })
    expect(union).toBe(homeAtHome)
    expect(decision).toEqual({ rule: 7, reasons: ['near-home'], skipped: [] })
  })

  it('tries no rule that the city’s order leaves out, and still ends with the city’s pool', () => {
    const { union, decision } = ask({ order: [1], candidates: { scanned: 'no-code' } })
    expect(union).toBe(cityPool)
    expect(decision).toEqual({ rule: 9, reasons: ['pool-of-city'], skipped: [{ rule: 1, reason: 'no-code' }] })
  })

  it('tries a rule once and knows no others, whatever an order says', () => {
    const { decision } = ask({ order: [1, 1, 0, 9, 12, 6.5, 8], candidates: { scanned: 'no-code' } })
    expect(decision).toEqual({ rule: 8, reasons: ['pool-of-district'], skipped: [{ rule: 1, reason: 'no-code' }] })
  })
})

describe('the fast lane', () => {
  const notInFastLane = [2, 3, 4, 5, 6, 7].map((rule) => ({ rule, reason: 'not-in-fast-lane' }))

  it('gives the scanned union that may admit at once', () => {
    expect(ask({ lane: 'fast' }).decision).toEqual({ rule: 1, reasons: ['scanned'], skipped: [] })
  })

  it('gives the pool of the place when the scanned union’s authorisation has run out', () => {
    const { union, decision } = ask({ lane: 'fast', mayAdmitAtOnce: ({ id }) => id !== freight.id })
    expect(union).toBe(districtPool)
    expect(decision).toEqual({
      rule: 8,
      reasons: ['pool-of-district'],
      skipped: [{ rule: 1, reason: 'not-authorised' }, ...notInFastLane],
    })
  })

  it('gives the pool of the place when the scanned union does not take this worker', () => {
    const { union, decision } = ask({ lane: 'fast', occupation: 'courier' })
    expect(union).toBe(districtPool)
    expect(decision.skipped[0]).toEqual({ rule: 1, reason: 'occupation-not-taken' })
  })

  it('ends with the city’s pool when no union before may admit at once', () => {
    const { union, decision } = ask({ lane: 'fast', mayAdmitAtOnce: () => false })
    expect(union).toBe(cityPool)
    expect(decision.skipped.at(-1)).toEqual({ rule: 8, reason: 'not-authorised' })
  })
})

describe('somebody passing through from another city', () => {
  it('joins the poster’s union if it takes them', () => {
    const { union, decision } = ask({ passingThrough: true })
    expect(union).toBe(freight)
    expect(decision.reasons).toEqual(['scanned'])
  })

  it('is else given the city’s pool, past every union near a workplace that is not here', () => {
    const { union, decision } = ask({ passingThrough: true, occupation: 'courier' })
    expect(union).toBe(cityPool)
    expect(decision).toEqual({
      rule: 9,
      reasons: ['pool-of-city', 'passing-through'],
      skipped: [
        { rule: 1, reason: 'occupation-not-taken' },
        ...[2, 3, 4, 5, 6, 7, 8].map((rule) => ({ rule, reason: 'passing-through' })),
      ],
    })
  })
})

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
  order: fc.oneof(fc.shuffledSubarray(byDefault), fc.array(fc.integer({ min: -2, max: 12 }))),
  candidates: fc.record({
    scanned: anyCandidate,
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
        const { union } = place(question)
        expect(Object.values(question.candidates)).toContain(union)
        expect(takesApplicant(union, question.occupation)).toBe(true)
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
