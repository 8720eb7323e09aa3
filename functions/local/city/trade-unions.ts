import type { UnionRecord } from '../../src/table/unions.entities'
import { unionIds } from './area-unions'
import type { CityBook, Federation } from './city-book'
import type { Region, RegionTable } from './region-table'
import { foundUnion, standingAuthorisation } from './union-record'
import type { Founding } from './union-record'
import { locate } from './whereabouts'

/** The industrial unions: beside the tree of areas, each sees the counts of its trade. */
export function lineUnions(table: RegionTable, book: CityBook, founding: Founding): UnionRecord[] {
  return book.lines.map(({ key, name }) =>
    foundUnion(
      {
        unionId: lineId(key),
        name: `${table.city.name}${name}工会`,
        form: 'federation',
        scope: 'trade-line',
        kind: 'industrial',
        parentId: unionIds.municipal(table.city.code),
        regions: [table.city.code],
      },
      founding,
    ),
  )
}

/** A federation with what the book says of it. */
export interface FoundedFederation {
  readonly union: UnionRecord
  readonly isFreight: boolean
}

/** The book's federations; in each district that none of them serves, one or two more of the same trades. */
export function tradeFederations(table: RegionTable, book: CityBook, founding: Founding): FoundedFederation[] {
  const founded = book.federations.map((federation, index) => {
    const { region } = locate(federation.region, table, founding.random)
    return federate(federation, region, index, founding)
  })
  const trades = book.federations.filter(({ freight }) => freight !== true)
  const more = table.at('district').flatMap((district, index) => {
    const extra = founding.random.branch(`federations of ${district.code}`)
    const served = founded.filter(({ union }) => union.regions[0] === district.code).length
    return Array.from({ length: Math.max(0, extra.between(1, 2) - served) }, (_, nth) =>
      federate(extra.pick(trades), district, book.federations.length + index * 2 + nth, founding),
    )
  })
  return [...founded, ...more]
}

function federate(federation: Federation, region: Region, index: number, founding: Founding): FoundedFederation {
  const unionId = `federation-${region.code}-${index + 1}`
  const admits = federation.freight && {
    admissionPolicy: 'auto' as const,
    authorisation: standingAuthorisation(unionId, founding),
  }
  const union = foundUnion(
    {
      unionId,
      name: `${region.name}${federation.trade}工会联合会`,
      form: 'federation',
      scope: 'industry',
      kind: 'industry',
      parentId: region.level === 'city' ? unionIds.municipal(region.code) : unionIds.district(region.code),
      lineId: lineId(federation.line),
      regions: [region.code],
      acceptsIndividuals: true,
      occupations: [...federation.occupations],
      ...admits,
    },
    founding,
  )
  return { union, isFreight: federation.freight ?? false }
}

function lineId(key: string): string {
  return `line-${key}`
}
