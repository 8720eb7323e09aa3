import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RegionCode } from '../../kernel/ids'
import { ancestorsOf, cityOf, contains, districtOf, isRegionCode, levelOf, townshipOf } from './region'

const region = (text: string) => text as RegionCode

const province = region('33')
const city = region('3302')
const district = region('330206')
const township = region('330206005')
const village = region('330206005209')

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 12, maxLength: 12 })
const regions = fc
  .tuple(digits, fc.constantFrom(2, 4, 6, 9, 12))
  .map(([text, length]) => region(`3${text}`.slice(0, length)))

describe('the level of a region', () => {
  it('is told by the number of digits', () => {
    expect([province, city, district, township, village].map(levelOf)).toEqual([
      'province',
      'city',
      'district',
      'township',
      'village',
    ])
  })

  it('is none for what is no division code', () => {
    for (const text of ['', '3', '330', '33020', '3302060050', '033020', '3302O6', '宁波']) {
      expect(levelOf(text)).toBeUndefined()
      expect(isRegionCode(text)).toBe(false)
    }
  })
})

describe('the regions around a region', () => {
  it('are named from the nearest to the province', () => {
    expect(ancestorsOf(village)).toEqual([township, district, city, province])
    expect(ancestorsOf(province)).toEqual([])
  })

  it('all contain it, and it contains none of them', () => {
    fc.assert(
      fc.property(regions, (code) => {
        for (const ancestor of ancestorsOf(code)) {
          expect(contains(ancestor, code)).toBe(true)
          expect(contains(code, ancestor)).toBe(false)
        }
      }),
    )
  })

  it('are exactly the other regions that contain it', () => {
    fc.assert(
      fc.property(regions, regions, (outer, inner) => {
        expect(contains(outer, inner)).toBe(outer === inner || ancestorsOf(inner).includes(outer))
      }),
    )
  })
})

describe('the township, district and city of a region', () => {
  it('are found from the village', () => {
    expect([townshipOf(village), districtOf(village), cityOf(village)]).toEqual([township, district, city])
  })

  it('are the region itself at its own level', () => {
    expect([townshipOf(township), districtOf(district), cityOf(city)]).toEqual([township, district, city])
  })

  it('are unknown where the region is wider', () => {
    expect([townshipOf(district), districtOf(city), cityOf(province)]).toEqual([undefined, undefined, undefined])
  })
})
