import { readFileSync } from 'node:fs'
import type { Instant } from '@gongyou/shared/kernel/time'
import { dayTableOf } from '../day-table'
import { ningboBook } from '../ningbo-book'
import type { CitySize } from '../city-size'
import { planCity, yearsAround } from '../plan'
import { seededRandom } from '../random'
import { cityTable, readRegions } from '../region-table'
import type { RegionTable } from '../region-table'

const file = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')

export const ningbo = cityTable(readRegions(file('regions-ningbo.csv'), 'regions-ningbo.csv'), 'regions-ningbo.csv')
export const country = readRegions(file('country.csv'), 'country.csv')

/** A city of which the demo city's book knows no place. */
export const anotherCity = cityTable(
  readRegions(
    [
      'code,level,name,parent',
      '51,province,四川省,',
      '5199,city,甲市,51',
      '519901,district,乙区,5199',
      '519902,district,丙区,5199',
      '519901001,township,丁街道,519901',
      '519901002,township,戊镇,519901',
      '519902001,township,己乡,519902',
      '519902001001,village,庚村,519902001',
    ].join('\n'),
    'another.csv',
  ),
  'another.csv',
)

export const monday = '2026-11-16T01:30:00.000Z' as Instant

export function planOf(table: RegionTable, size: CitySize = { workers: 400, baseMembers: 300 }, seed = 'test') {
  const { from, to } = yearsAround(monday)
  const dayTable = dayTableOf(from, to)
  return planCity({ table, country, book: ningboBook, dayTable, now: monday, random: seededRandom(seed), size })
}
