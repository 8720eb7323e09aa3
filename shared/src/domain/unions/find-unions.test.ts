import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparable, findUnions, inOrder, type FindableUnion, type UnionQuestion } from './find-unions'

/** The readings that these tests need. */
const readings = new Map([
  ['北', ['bei', 'bo']],
  ['仑', ['lun']],
  ['快', ['kuai']],
  ['递', ['di']],
  ['集', ['ji']],
  ['卡', ['ka', 'qia']],
  ['工', ['gong']],
  ['会', ['hui', 'kuai']],
  ['柴', ['chai']],
  ['桥', ['qiao']],
  ['重', ['zhong', 'chong']],
  ['庆', ['qing']],
  ['路', ['lu']],
])

const named = (text: string) => ({
  text,
  plain: comparable(text),
  readings: [...comparable(text)].map((character) => readings.get(character) ?? [character]),
})

const union = (unionId: string, names: string[], rest: Partial<FindableUnion> = {}): FindableUnion => ({
  unionId,
  kind: 'joint',
  regions: ['330206'],
  occupations: [],
  names: names.map(named),
  ...rest,
})

const city = [
  union('couriers', ['北仑快递工会（演示）', '小哥之家'], { occupations: ['courier'] }),
  union('drivers', ['北仑集卡工会（演示）'], { occupations: ['truck-driver'] }),
  union('township', ['柴桥工会（演示）'], { regions: ['330206006'] }),
  union('chongqing-road', ['重庆路工会（演示）'], { regions: ['330203', '330206006'] }),
  union('small', ['快递会'], { regions: ['330203'] }),
  union('merged', ['老快递工会（演示）'], { successorId: 'couriers' }),
  union('merged-before', ['更老的工会（演示）'], { successorId: 'merged' }),
  union('lost', ['没有下家的快递工会'], { successorId: 'nobody' }),
]
const unions = new Map(city.map((each) => [each.unionId, each]))
const found = (typed: string, rest: Partial<UnionQuestion> = {}) =>
  findUnions(unions, { typed, ...rest }).map(({ union: { unionId } }) => unionId)

describe('finding a union', () => {
  it.each([
    ['kd', ['small', 'couriers']],
    ['KD', ['small', 'couriers']],
    ['kuaidi', ['small', 'couriers']],
    ['kuaid', ['small', 'couriers']],
    ['blkd', ['couriers']],
    ['beilkuaidi', ['couriers']],
    ['jika', ['drivers']],
    ['cq', ['township', 'chongqing-road']],
    ['chongqing', ['chongqing-road']],
    ['zhongqing', ['chongqing-road']],
  ])('by the sound of its name, or its first letters: %s', (typed, ids) => {
    expect(found(typed)).toEqual(ids)
  })

  it.each([
    ['快递', ['small', 'couriers']],
    ['北仑 快递', ['couriers']],
    ['北仑 kd', ['couriers']],
    ['北仑快递工会(演示)', ['couriers']],
    ['小哥', ['couriers']],
    ['xg', []],
    ['北仑集卡快递', []],
  ])('by words of a name or an alias, each of which has to be there: %s', (typed, ids) => {
    expect(found(typed)).toEqual(ids)
  })

  it('skips no syllable: the letters of a name stand side by side', () => {
    expect(found('bgh')).toEqual([])
  })

  it('shows the successor of one that was merged, and says what it was called', () => {
    const [first] = findUnions(unions, { typed: '老快递' })
    expect(first).toMatchObject({ union: { unionId: 'couriers' }, foundAs: '老快递工会（演示）' })
    expect(found('更老')).toEqual(['couriers'])
  })

  it('shows no union that went without a successor', () => {
    expect(found('没有下家')).toEqual([])
  })

  it('names each union once, by its best name', () => {
    expect(found('快递').filter((id) => id === 'couriers')).toHaveLength(1)
  })

  it('puts a union so called before one whose name begins so, before one that only holds it, before one that sounds so', () => {
    const names = { sounding: 'kai快递', holding: '老kd工会', beginning: 'kd工会总会', called: 'kd' }
    const ranked = new Map(Object.entries(names).map(([id, name]) => [id, union(id, [name])]))
    const ids = findUnions(ranked, { typed: 'kd' }).map(({ union: { unionId } }) => unionId)
    expect(ids).toEqual(['called', 'beginning', 'holding', 'sounding'])
  })

  it('in a place means there or below it first, and then what covers it from above', () => {
    expect(found('', { region: '330206006' })).toEqual(['township', 'chongqing-road', 'couriers', 'drivers'])
    expect(found('', { region: '330203' })).toEqual(['small', 'chongqing-road'])
    expect(found('', { region: '3302' })).toHaveLength(5)
  })

  it('for an occupation leaves out those that do not take it', () => {
    expect(found('北仑', { occupation: 'courier' })).toEqual(['couriers'])
    expect(found('', { region: '330206', occupation: 'fishing-crew' })).toEqual(['township', 'chongqing-road'])
  })

  it('without a word lists every union once, in one order', () => {
    const all = findUnions(unions, { typed: ' ' })
    expect(all).toHaveLength(5)
    for (const [index, { order }] of all.entries()) {
      const next = all[index + 1]
      if (next) expect(inOrder(order, next.order)).toBeLessThan(0)
    }
  })

  it('gives the same answer whatever order the unions were read in, and never fails on what people type', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(city, { minLength: city.length }), fc.string(), (shuffled, typed) => {
        const other = new Map(shuffled.map((each) => [each.unionId, each]))
        expect(findUnions(other, { typed })).toEqual(findUnions(unions, { typed }))
      }),
    )
  })
})
