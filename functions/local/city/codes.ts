import { posterNumber } from '@gongyou/shared/domain/codes/poster-number'
import { mintUnionCode } from '@gongyou/shared/domain/codes/union-code'
import type { CodeRecord, UnionRecord } from '../../src/table/unions.entities'
import { unionIds } from './area-unions'
import { placeWords } from './city-book'
import type { CityBook, Place } from './city-book'
import type { Random } from './random'
import type { Region, RegionTable } from './region-table'
import type { FoundedFederation } from './trade-unions'
import { districtAround, locate, townshipIn } from './whereabouts'

/** The unions that codes may lead to. */
export interface CodeUnions {
  readonly federations: readonly FoundedFederation[]
  readonly joint: readonly UnionRecord[]
}

/** A code for each place of the book, and beside them one that is paused. */
export function issueCodes(table: RegionTable, book: CityBook, unions: CodeUnions, random: Random): CodeRecord[] {
  const codes = book.places.map((place, index) => issue(place, index, { table, unions, random }))
  const [first] = codes
  if (!first) return codes
  const paused = mintUnionCode(random.branch('paused code').bytes(10))
  return [...codes, { ...first, code: paused, posterNo: posterNumber(codes.length + 1), state: 'paused' }]
}

interface Issuing {
  readonly table: RegionTable
  readonly unions: CodeUnions
  readonly random: Random
}

function issue(place: Place, index: number, { table, unions, random }: Issuing): CodeRecord {
  const { region, isBooks } = locate(place.region, table, random.branch(`place ${index}`))
  const isFreight = place.union === 'freight'
  return {
    code: mintUnionCode(random.branch(`code ${index}`).bytes(10)),
    unionId: unionFor(place, region, { table, unions, random }),
    posterNo: posterNumber(index + 1),
    placement: {
      kind: place.kind,
      label: isBooks ? place.label : `${region.name}${placeWords[place.kind] ?? ''}`,
      region: region.code,
    },
    fastLane: isFreight,
    ...(isFreight && { occupation: 'truck-driver' }),
    state: 'active',
    version: 1,
  }
}

function unionFor({ union }: Place, region: Region, { table, unions, random }: Issuing): string {
  const township = townshipIn(region, table, random)
  switch (union) {
    case 'freight':
      return freightUnion(region, table, unions.federations)
    case 'joint':
      return (
        unions.joint.find(({ regions }) => regions.includes(township.code))?.unionId ?? unionIds.township(township.code)
      )
    case 'township':
      return unionIds.township(township.code)
  }
}

/** The freight federation of the district, else the city's. */
function freightUnion(region: Region, table: RegionTable, federations: readonly FoundedFederation[]): string {
  const freight = federations.filter(({ isFreight }) => isFreight).map(({ union }) => union)
  const district = districtAround(region.code, table)
  const nearest = [district?.code, table.city.code].flatMap((code) =>
    freight.filter(({ regions }) => regions[0] === code),
  )
  const found = nearest[0] ?? freight[0]
  if (!found) throw new Error('the book names no freight federation')
  return found.unionId
}
