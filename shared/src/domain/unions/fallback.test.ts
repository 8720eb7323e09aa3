import { describe, expect, it } from 'vitest'
import { lastFallbackOf } from './fallback'

const [home, district, city] = ['home', 'district-pool', 'city-pool'].map((unionId) => ({ unionId, active: true }))
if (!home || !district || !city) throw new Error('three were made')
const gone = <U>(union: U) => ({ ...union, active: false })

describe('the last fallback of a region', () => {
  it('is not the home of a township while a pool stands behind it', () => {
    expect(lastFallbackOf('home', [{ region: '330206006', unions: [home, district, city] }])).toEqual([])
    expect(lastFallbackOf('home', [{ region: '330206006', unions: [home, gone(district), city] }])).toEqual([])
  })

  it('is the home where both pools are gone', () => {
    const unions = [home, gone(district), gone(city)]
    expect(lastFallbackOf('home', [{ region: '330206006', unions }])).toEqual(['330206006'])
  })

  it('is the city’s pool, for those whom only the city knows', () => {
    expect(lastFallbackOf('city-pool', [{ region: '3302', unions: [city] }])).toEqual(['3302'])
  })

  it('is nobody who stands in for nothing', () => {
    expect(lastFallbackOf('joint', [])).toEqual([])
  })
})
