import type { UnionRecord } from '../../src/table/unions.entities'
import type { Region, RegionTable } from './region-table'
import { duesWaived, foundUnion, standingAuthorisation } from './union-record'
import type { Founding } from './union-record'

/** Ids say what a union is: they are read in logs and addresses, and reveal nothing. */
export const unionIds = {
  municipal: (city: string) => `municipal-${city}`,
  district: (district: string) => `district-${district}`,
  township: (township: string) => `township-${township}`,
  village: (village: string) => `village-${village}`,
  onlineHome: (township: string) => `home-${township}`,
  pool: (region: string) => `pool-${region}`,
  poolHost: (region: string) => `new-employment-${region}`,
}

/** The general unions of city, districts and townships: the trunk of the tree. */
export function generalUnions(table: RegionTable, founding: Founding): UnionRecord[] {
  const municipalId = unionIds.municipal(table.city.code)
  const general = ({ name, code }: Region) => {
    const regions: string[] = [code]
    return { name: `${name}总工会`, form: 'general', scope: 'area', regions, dues: duesWaived } as const
  }
  return [
    foundUnion({ ...general(table.city), unionId: municipalId, kind: 'municipal' }, founding),
    ...table.at('district').map((district) => {
      const unionId = unionIds.district(district.code)
      return foundUnion({ ...general(district), unionId, kind: 'district', parentId: municipalId }, founding)
    }),
    ...table.at('township').map((township) => {
      const parentId = unionIds.district(township.parent ?? '')
      const own = {
        unionId: unionIds.township(township.code),
        kind: 'township',
        parentId,
        acceptsIndividuals: true,
      } as const
      return foundUnion({ ...general(township), ...own }, founding)
    }),
  ]
}

/** The entrance of each township's union for people without a union at work. */
export function onlineHomes(table: RegionTable, founding: Founding): UnionRecord[] {
  return table.at('township').map((township) => {
    const hostId = unionIds.township(township.code)
    return foundUnion(
      {
        unionId: unionIds.onlineHome(township.code),
        name: `${township.name}网上会员之家`,
        form: 'joint',
        scope: 'area',
        kind: 'online-home',
        parentId: hostId,
        hostId,
        regions: [township.code],
        acceptsIndividuals: true,
        dues: duesWaived,
        committee: undefined,
      },
      founding,
    )
  })
}

/**
 * The pools of the city and of each district, where somebody can join at once and be placed later; and the federations
 * with a committee in whose name they admit, by standing authorisation.
 */
export function pools(table: RegionTable, founding: Founding): UnionRecord[] {
  return [table.city, ...table.at('district')].flatMap((region) => {
    const hostId = unionIds.poolHost(region.code)
    const parentId = region.level === 'city' ? unionIds.municipal(region.code) : unionIds.district(region.code)
    const authorisation = standingAuthorisation(hostId, founding)
    const admits = { admissionPolicy: 'auto', authorisation } as const
    const host = foundUnion(
      {
        unionId: hostId,
        name: `${region.name}新就业形态劳动者工会联合会`,
        form: 'federation',
        scope: 'industry',
        kind: 'industry',
        parentId,
        regions: [region.code],
        dues: duesWaived,
        ...admits,
      },
      founding,
    )
    const pool = foundUnion(
      {
        unionId: unionIds.pool(region.code),
        name: `${region.name}新就业形态工会`,
        form: 'joint',
        scope: 'area',
        kind: 'turnover-pool',
        parentId,
        hostId,
        regions: [region.code],
        acceptsIndividuals: true,
        dues: duesWaived,
        committee: undefined,
        phone: host.phone,
        ...admits,
      },
      founding,
    )
    return [host, pool]
  })
}

/** Unions of some villages, drawn by chance: they take whoever works there. */
export function villageUnions(table: RegionTable, founding: Founding): UnionRecord[] {
  const random = founding.random.branch('villages')
  const drawn = new Map(
    Array.from({ length: mostVillages }, () => random.pick(table.at('village'))).map((village) => [
      village.code,
      village,
    ]),
  )
  return [...drawn.values()].map((village) =>
    foundUnion(
      {
        unionId: unionIds.village(village.code),
        name: `${village.name}工会`,
        form: 'joint',
        scope: 'area',
        kind: 'village',
        parentId: unionIds.township(village.parent ?? ''),
        regions: [village.code],
        acceptsIndividuals: true,
      },
      founding,
    ),
  )
}

const mostVillages = 40
