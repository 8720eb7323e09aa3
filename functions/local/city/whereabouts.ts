import { townshipOf } from '@gongyou/shared/domain/places/region'
import type { RegionLevel } from '@gongyou/shared/domain/places/region'
import type { RegionCode } from '@gongyou/shared/kernel/ids'
import { levelOf } from '@gongyou/shared/domain/places/region'
import type { Random } from './random'
import type { Region, RegionTable } from './region-table'

/** A region of the table that stands for one a book names, and whether it is the very one. */
export interface Whereabouts {
  readonly region: Region
  readonly isBooks: boolean
}

/**
 * Finds the region that a book names. Where the table lacks it, as in another city, one of the same level is drawn, the
 * same one for the same seed; where the table has none of that level, one of the next wider level.
 */
export function locate(code: string, table: RegionTable, random: Random): Whereabouts {
  const region = table.find(code)
  if (region) return { region, isBooks: true }
  const level = levelOf(code) ?? 'township'
  if (level === 'city') return { region: table.city, isBooks: false }
  return { region: random.branch(`instead of ${code}`).pick(candidates(table, level)), isBooks: false }
}

function candidates(table: RegionTable, level: RegionLevel): readonly Region[] {
  const regions = table.at(level)
  return regions.length > 0 ? regions : table.at('township')
}

/** The township that the region is or lies in; for a wider region, one of its townships. */
export function townshipIn(region: Region, table: RegionTable, random: Random): Region {
  const own = townshipOf(region.code)
  const found = own && table.find(own)
  if (found) return found
  const inside = table.at('township').filter(({ code }) => code.startsWith(region.code))
  return random.branch(`township in ${region.code}`).pick(inside.length > 0 ? inside : table.at('township'))
}

/** The district that the region is or lies in, or the whole city. */
export function districtAround(code: RegionCode, table: RegionTable): Region | undefined {
  return table.at('district').find((district) => code.startsWith(district.code))
}
