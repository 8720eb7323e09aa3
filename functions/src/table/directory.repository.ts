import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Seat, SingleSeat } from '@gongyou/shared/domain/unions/seats'
import type { GongyouTable } from './gongyou-table'
import {
  codeEntity,
  employerUnionEntity,
  regionChildEntity,
  regionEntity,
  seatEntity,
  unionEntity,
  type CodeRecord,
  type UnionRecord,
} from './unions.entities'

/** Which unions placement finds at a region. */
export interface Seats {
  readonly onlineHome?: string
  readonly pool?: string
  /** Federations of a trade, joint and village unions, of which there may be several. */
  readonly shared: readonly Seat[]
}

export interface RegionPage {
  readonly code: string
  readonly name: string
  readonly level: 'country' | 'province' | 'city' | 'district' | 'township' | 'village'
  readonly parent?: string
  readonly children: readonly { readonly code: string; readonly name: string }[]
}

/** The tree of unions, their codes and the regions: read by many contexts, changed by one. Reads may be a moment old. */
export interface Directory {
  /** The union as it stands; one that was merged answers as the union it became, with the id of what was asked. */
  union(unionId: string): Promise<UnionRecord | undefined>
  /** Several at once, by id; what does not exist is left out. */
  unions(unionIds: readonly string[]): Promise<ReadonlyMap<string, UnionRecord>>
  /** The chain above a union, nearest first; above one that was merged stands first the union it became. */
  ancestorsOf(unionId: string): Promise<string[]>
  /** The code in force: one that was replaced answers as the one that stands in for it, under that one's own text. */
  code(text: string): Promise<CodeRecord | undefined>
  region(code: string): Promise<RegionPage | undefined>
  regionExists(code: string): Promise<boolean>
  seatsOf(region: string): Promise<Seats>
  /** The unions at an employer, by any of its keys: those of the first key that finds one. */
  unionsAtEmployer(keys: readonly string[]): Promise<string[]>
}

/** Longer chains than any tree of unions has; a circle by mistake must end somewhere. */
const deepest = 12

export function openDirectory(table: GongyouTable): Directory {
  const unions = unionEntity(table)
  const codes = codeEntity(table)
  const regions = regionEntity(table)
  const children = regionChildEntity(table)
  const seats = seatEntity(table)
  const employerUnions = employerUnionEntity(table)

  const union = async (unionId: string, hops = deepest): Promise<UnionRecord | undefined> => {
    const { Item } = await unions.build(GetItemCommand).key({ unionId }).send()
    return Item?.mergedInto && hops > 0 ? union(Item.mergedInto, hops - 1) : Item
  }

  const code = async (text: string, hops = deepest): Promise<CodeRecord | undefined> => {
    const { Item } = await codes.build(GetItemCommand).key({ code: text }).send()
    return Item?.successor && hops > 0 ? code(Item.successor, hops - 1) : Item
  }

  const ancestorsOf = async (unionId: string): Promise<string[]> => {
    const chain: string[] = []
    let above = await union(unionId)
    if (above && above.unionId !== unionId) chain.push(above.unionId)
    while (above?.parentId && chain.length < deepest) {
      const parentId: string = above.parentId
      above = await union(parentId)
      chain.push(above?.unionId ?? parentId)
    }
    return chain
  }

  return {
    union,
    code,
    ancestorsOf,
    async unions(unionIds) {
      const found = await Promise.all([...new Set(unionIds)].map(async (id) => [id, await union(id)] as const))
      return new Map(found.filter((entry): entry is [string, UnionRecord] => entry[1] !== undefined))
    },
    async region(code) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `REGION#${code}`, range: { lt: 'SEAT#' } })
        .entities(regions, children)
        .options({ entityAttrFilter: false, showEntityAttr: true, maxPages: 10 })
        .send()
      const itself = Items.find((item) => item.entity === 'region')
      if (itself?.entity !== 'region') return undefined
      const below = Items.filter((item) => item.entity === 'regionChild').map(({ code, name }) => ({ code, name }))
      const { name, level, parent } = itself
      return { code, name, level, parent, children: below }
    },
    async regionExists(code) {
      const { Item } = await regions
        .build(GetItemCommand)
        .key({ code })
        .options({ attributes: ['code'] })
        .send()
      return Item !== undefined
    },
    async seatsOf(region) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `REGION#${region}`, range: { beginsWith: 'SEAT#' } })
        .entities(seats)
        .options({ entityAttrFilter: false })
        .send()
      const held = (seat: SingleSeat) => Items.find((item) => item.seat === seat)?.unionId
      const shared = Items.filter(({ seat }) => seat !== 'online-home' && seat !== 'pool')
      return { onlineHome: held('online-home'), pool: held('pool'), shared }
    },
    async unionsAtEmployer(keys) {
      for (const employer of keys) {
        const { Items = [] } = await table
          .build(QueryCommand)
          .query({ partition: `EMPLOYER#${employer}` })
          .entities(employerUnions)
          .options({ entityAttrFilter: false })
          .send()
        if (Items.length > 0) return Items.map(({ unionId }) => unionId)
      }
      return []
    },
  }
}
