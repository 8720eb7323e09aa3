import type { UnionRecord } from '../../src/table/unions.entities'
import { unionIds } from './area-unions'
import type { CityBook } from './city-book'
import { inventedBrand } from './names'
import type { Random } from './random'
import type { Region, RegionTable } from './region-table'
import { inventedSocialCreditCode } from './social-credit-codes'
import { foundUnion } from './union-record'
import type { Founding } from './union-record'
import { locate, townshipIn } from './whereabouts'

/** The book's joint unions, and some more in townships drawn by chance. */
export function jointUnions(table: RegionTable, book: CityBook, founding: Founding): UnionRecord[] {
  const { random } = founding
  const named = book.jointUnions.map(({ region, name, elsewhere }) => {
    const place = locate(region, table, random)
    const township = townshipIn(place.region, table, random)
    return found(township, place.isBooks ? name : `${place.region.name}${elsewhere}`)
  })
  const drawn = random.branch('joint unions')
  const more = Array.from({ length: moreJointUnions }, () => {
    const township = drawn.pick(table.at('township'))
    return found(township, `${township.name}${inventedBrand(drawn)}${drawn.pick(sites)}`)
  })
  return [...named, ...more].map((given, index) =>
    foundUnion({ ...given, unionId: `joint-${given.regions[0]}-${index + 1}` }, founding),
  )
}

function found({ code }: Region, name: string) {
  return {
    name: `${name}联合工会`,
    form: 'joint',
    scope: 'area',
    kind: 'joint',
    parentId: unionIds.township(code),
    regions: [code],
    acceptsIndividuals: true,
  } as const satisfies Partial<UnionRecord>
}

const moreJointUnions = 60
const sites = ['创业园', '农贸市场', '商务楼', '电商直播基地', '产业园']

/** A trade of employers: what they are called, and which workers they have. */
interface Trade {
  readonly name: string
  readonly occupations: readonly string[]
  readonly weight: number
}

const trades: readonly Trade[] = [
  { name: '快递服务有限公司', occupations: ['courier'], weight: 5 },
  { name: '配送服务有限公司', occupations: ['delivery-rider'], weight: 4 },
  { name: '集装箱运输有限公司', occupations: ['truck-driver'], weight: 5 },
  { name: '汽车租赁有限公司', occupations: ['ride-hailing-driver'], weight: 3 },
  { name: '家政服务有限公司', occupations: ['domestic-worker'], weight: 2 },
  { name: '护理服务有限公司', occupations: ['care-worker'], weight: 2 },
  { name: '保安服务有限公司', occupations: ['security-guard'], weight: 3 },
]

const employerUnions = 260

/** Unions at employers of the trades that flexible workers come from. They take their own people, and nobody else. */
export function unionsAtWork(table: RegionTable, founding: Founding): UnionRecord[] {
  const random = founding.random.branch('employers')
  const weights = Object.fromEntries(trades.map(({ weight }, index) => [index, weight]))
  return Array.from({ length: employerUnions }, (_, index) => {
    const trade = trades[Number(random.weighted(weights))] ?? random.pick(trades)
    return unionAtWork(random.pick(table.at('township')), trade, index, { ...founding, random })
  })
}

function unionAtWork(township: Region, trade: Trade, index: number, founding: Founding): UnionRecord {
  const random: Random = founding.random.branch(`employer ${index}`)
  return foundUnion(
    {
      unionId: `employer-${String(index + 1).padStart(4, '0')}`,
      name: `${township.name}${inventedBrand(random)}${trade.name}工会`,
      form: 'grassroots',
      scope: 'employer',
      kind: 'employer',
      parentId: unionIds.township(township.code),
      regions: [township.code],
      occupations: [...trade.occupations],
      employerUscc: inventedSocialCreditCode(random, 'company'),
      uscc: inventedSocialCreditCode(random, 'union'),
    },
    founding,
  )
}
