import { defaultSettings } from '@gongyou/shared/contracts/settings'
import type { CitySettings } from '@gongyou/shared/contracts/settings'
import { employerKeysOfUnion } from '@gongyou/shared/domain/employers/employer-name'
import { seatsOfUnion } from '@gongyou/shared/domain/unions/seats'
import { addDays, localDateOf } from '@gongyou/shared/kernel/time'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { DayTable } from '@gongyou/shared/kernel/working-days'
import { generalUnions, onlineHomes, pools, unionIds, villageUnions } from './area-unions'
import { baseMembers } from './base-members'
import type { CityBook } from './city-book'
import type { CityPlan } from './city-plan'
import type { CitySize } from './city-size'
import { issueCodes } from './codes'
import type { Random } from './random'
import type { Region, RegionTable } from './region-table'
import { demoCampaigns } from './campaigns'
import { demoOutlets } from './outlets'
import { appointStaff } from './staff'
import { lineUnions, tradeFederations } from './trade-unions'
import { workerStories } from './worker-stories'
import { jointUnions, unionsAtWork } from './workplace-unions'

/** What a demo city is made from: the same gives the same. */
export interface CitySeed {
  readonly table: RegionTable
  /** The provinces and cities of the country. */
  readonly country: readonly Region[]
  readonly book: CityBook
  readonly dayTable: DayTable
  /** Whatever happened, happened before. */
  readonly now: Instant
  readonly random: Random
  readonly size: CitySize
}

/** Plans a demo city: unions, codes, staff, workers in every state, and the members of the base that exists already. */
export function planCity({ table, country, book, dayTable, now, random, size }: CitySeed): CityPlan {
  const today = localDateOf(now)
  const founding = {
    random: random.branch('unions'),
    today,
    areaCode: table.city.code === book.city ? book.areaCode : '000',
  }
  const settings: CitySettings = {
    ...defaultSettings,
    city: { region: table.city.code, name: table.city.name },
    dayTable,
    placesInNames: placesInNames(table, country),
  }
  const federations = tradeFederations(table, book, founding)
  const joint = jointUnions(table, book, founding)
  const unions = [
    ...generalUnions(table, founding),
    ...onlineHomes(table, founding),
    ...pools(table, founding),
    ...lineUnions(table, book, founding),
    ...federations.map(({ union }) => union),
    ...joint,
    ...villageUnions(table, founding),
    ...unionsAtWork(table, founding),
  ]
  const codes = issueCodes(table, book, { federations, joint }, random.branch('codes'))
  const municipal = unionIds.municipal(table.city.code)
  const outlets = demoOutlets(municipal)
  return {
    settings,
    regions: regionsOf(table, country),
    unions,
    seats: unions.flatMap(seatsOfUnion),
    employerUnions: unions.flatMap((union) =>
      employerKeysOfUnion(union, settings.placesInNames ?? []).map((employer) => ({
        employer,
        unionId: union.unionId,
      })),
    ),
    codes,
    staff: appointStaff(table, unions, codes, outlets),
    outlets,
    campaigns: demoCampaigns(municipal, now),
    workers: workerStories(size.workers, { table, settings, unions, codes, now, random: random.branch('workers') }),
    base: baseMembers(unions, size.baseMembers, today, random.branch('base')),
  }
}

/** The years for which working days matter: back to the oldest application, on to the last deadline. */
export function yearsAround(now: Instant) {
  const today = localDateOf(now)
  return { from: addDays(today, -500), to: addDays(today, 500) }
}

/** How employers' names begin in this city, in all the ways that a city and its province are written. */
function placesInNames({ city }: RegionTable, country: readonly Region[]): string[] {
  const province = country.find(({ code }) => code === city.code.slice(0, 2))
  const short = (name: string) => name.replace(/[省市]$/, '')
  const names = [city.name, ...(province ? [province.name] : [])]
  return [...new Set(names.flatMap((name) => [name, short(name)]))].sort((a, b) => b.length - a.length)
}

/** The city's own table goes before the country's: it may say more of the same region. */
function regionsOf(table: RegionTable, country: readonly Region[]): CityPlan['regions'] {
  const others = country.filter(({ code }) => table.find(code) === undefined)
  return [{ code: 'CN', name: '全国', level: 'country' }, ...others, ...table.all]
}
