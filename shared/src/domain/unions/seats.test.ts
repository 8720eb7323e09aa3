import { describe, expect, it } from 'vitest'
import { seatsInOrder, seatsOfUnion, type Seat, type SeatedUnion } from './seats'

const joint: SeatedUnion = {
  unionId: 'joint-1',
  name: '霞浦物流园联合工会（演示）',
  kind: 'joint',
  status: 'active',
  regions: ['330206005', '330206006'],
  occupations: [],
  foundedOn: '2019-05-01',
}

describe('the seats of a union', () => {
  it('are one in each region that it covers', () => {
    expect(seatsOfUnion(joint).map(({ region, seat }) => [region, seat])).toEqual([
      ['330206005', 'joint'],
      ['330206006', 'joint'],
    ])
  })

  it.each([
    ['is merging', { status: 'merging' }],
    ['was dissolved', { status: 'dissolved' }],
    ['is at an employer', { kind: 'employer' }],
    ['is a general union', { kind: 'district' }],
    ['is a federation of no named trade', { kind: 'industry' }],
  ])('are none where it %s', (_, change) => {
    expect(seatsOfUnion({ ...joint, ...change })).toEqual([])
  })

  it('are a trade’s where a federation names it', () => {
    const federation = { ...joint, kind: 'industry', regions: ['330206'], occupations: ['courier'] }
    expect(seatsOfUnion(federation)).toMatchObject([{ region: '330206', seat: 'industry', occupations: ['courier'] }])
  })
})

describe('several unions in one region', () => {
  const seat = (unionId: string, rest: Partial<Seat> = {}): Seat => ({
    region: '330206005',
    seat: 'joint',
    unionId,
    name: `${unionId}（演示）`,
    occupations: [],
    foundedOn: '2020-01-01',
    ...rest,
  })
  const order = (seats: readonly Seat[], site?: string) =>
    seatsInOrder(seats, { occupation: 'courier', site }).map(({ unionId }) => unionId)

  it('are looked at from the one that bears the site’s name, over those for the trade, to the older ones', () => {
    const seats = [
      seat('young', { foundedOn: '2025-01-01' }),
      seat('old', { foundedOn: '2001-01-01' }),
      seat('trade', { occupations: ['courier'], foundedOn: '2026-01-01' }),
      seat('site', { name: '霞浦物流园联合工会（演示）', foundedOn: '2026-01-01' }),
    ]
    expect(order(seats, '物流园')).toEqual(['site', 'trade', 'old', 'young'])
    expect(order([...seats].reverse(), '物流园')).toEqual(['site', 'trade', 'old', 'young'])
  })

  it('are passed over where they take other trades only', () => {
    expect(order([seat('drivers', { occupations: ['truck-driver'] }), seat('all')])).toEqual(['all'])
  })

  it('stand in an order that does not hang on how they were read', () => {
    expect(order([seat('b'), seat('a')])).toEqual(['a', 'b'])
  })
})
