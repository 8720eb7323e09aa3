import { describe, expect, it } from 'vitest'
import { place, type PlaceableUnion, type PlacementQuestion, type SkipReason } from './placement'

const takesAll = { active: true, acceptsIndividuals: true, occupations: [] }
const freight: PlaceableUnion = { ...takesAll, id: '甬江货运联合工会（演示）', occupations: ['truck-driver'] }
const atWork: PlaceableUnion = { ...takesAll, id: '甬达快递有限公司工会（演示）', acceptsIndividuals: false }
const homeAtWork: PlaceableUnion = { ...takesAll, id: '小港街道网上会员之家（演示）' }
const homeAtHome: PlaceableUnion = { ...takesAll, id: '柴桥街道网上会员之家（演示）' }
const districtPool: PlaceableUnion = { ...takesAll, id: '北仑区新就业形态工会（演示）' }
const cityPool: PlaceableUnion = { ...takesAll, id: '宁波市新就业形态工会（演示）' }

type Question = PlacementQuestion<PlaceableUnion>

const everywhere: Question['candidates'] = {
  scanned: freight,
  employer: 'employer-unnamed',
  industry: 'no-such-union',
  joint: 'no-such-union',
  village: 'no-such-union',
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
    scannedAtOwnEmployer: false,
    order: byDefault,
    mayAdmitAtOnce: () => true,
    ...rest,
    candidates: { ...everywhere, ...candidates },
  })

const noneNearer = [
  { rule: 2, reason: 'not-asked' },
  { rule: 3, reason: 'no-such-union' },
  { rule: 4, reason: 'no-such-union' },
  { rule: 5, reason: 'no-such-union' },
]

describe('sorting', () => {
  it('gives the scanned union first', () => {
    expect(ask()).toEqual({ union: freight, decision: { rule: 1, reasons: ['scanned'], skipped: [] } })
  })

  it('says of a union that was found by name that it was chosen', () => {
    expect(ask({ chosenByName: true })).toMatchObject({ union: freight, decision: { reasons: ['chosen'] } })
  })

  it('gives the online home of the workplace’s township to a courier whom the scanned union does not take', () => {
    const { union, decision } = ask({ occupation: 'courier' })
    expect(union).toBe(homeAtWork)
    expect(decision).toEqual({
      rule: 6,
      reasons: ['near-workplace'],
      skipped: [{ rule: 1, reason: 'occupation-not-taken' }, ...noneNearer],
    })
  })

  it('shows nobody to an employer who was not asked, or said no', () => {
    const candidates = { scanned: 'no-code', employer: atWork } as const
    expect(ask({ candidates }).decision.skipped).toContainEqual({ rule: 2, reason: 'not-asked' })
    const declined = ask({ candidates, toEmployerUnion: false })
    expect(declined.decision.skipped).toContainEqual({ rule: 2, reason: 'declined' })
    expect(declined.union).not.toBe(atWork)
  })

  it('gives the employer’s own union to whoever said yes, though it takes nobody from outside', () => {
    const { union, decision } = ask({ candidates: { scanned: 'no-code', employer: atWork }, toEmployerUnion: true })
    expect(union).toBe(atWork)
    expect(decision).toEqual({ rule: 2, reasons: ['own-employer'], skipped: [{ rule: 1, reason: 'no-code' }] })
  })

  it('gives the union at work whose own code its employee scanned, and to nobody else', () => {
    const candidates = { scanned: atWork }
    expect(ask({ candidates, scannedAtOwnEmployer: true }).union).toBe(atWork)
    const stranger = ask({ candidates })
    expect(stranger.union).toBe(homeAtWork)
    expect(stranger.decision.skipped[0]).toEqual({ rule: 1, reason: 'takes-no-individuals' })
  })

  it.each([
    [3, 'industry', 'own-trade'],
    [4, 'joint', 'same-site'],
    [5, 'village', 'own-village'],
  ] as const)('gives by rule %i the nearest %s union before any online home', (rule, candidate, reason) => {
    const near: PlaceableUnion = { ...takesAll, id: '霞浦物流园联合工会（演示）' }
    const { union, decision } = ask({ candidates: { scanned: 'no-code', [candidate]: near } })
    expect(union).toBe(near)
    expect(decision).toMatchObject({ rule, reasons: [reason] })
    expect(decision.skipped.map((skip) => skip.rule)).toEqual(byDefault.slice(0, rule - 1))
  })

  it('gives the online home where somebody lives when none is known where they work', () => {
    const { union, decision } = ask({ candidates: { scanned: 'no-code', workplaceOnlineHome: 'workplace-unknown' } })
    expect(union).toBe(homeAtHome)
    expect(decision).toEqual({
      rule: 7,
      reasons: ['near-home'],
      skipped: [{ rule: 1, reason: 'no-code' }, ...noneNearer, { rule: 6, reason: 'workplace-unknown' }],
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
        ...noneNearer,
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
