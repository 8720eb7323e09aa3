import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Documents } from './documents'
import type { GongyouTable } from './gongyou-table'
import type { Readings } from './readings'
import {
  packEntries,
  searchEntryOf,
  searchPlaceOf,
  unpackEntries,
  type SearchEntry,
  type SearchPlace,
} from './search-entry'
import { searchDocumentEntity, searchVersionEntity } from './search.entities'
import { transact } from './transaction'
import { unionEntity, type UnionRecord } from './unions.entities'

/** The search documents as a server reads them. */
export interface SearchDocuments {
  /** How often each district's documents have changed; a moment old at most. */
  versions(): Promise<ReadonlyMap<string, number>>
  ofDistrict(district: string): Promise<SearchEntry[]>
}

/** The search documents as they follow the unions. */
export interface SearchWriting {
  /**
   * Brings one document up to date about these unions as they are now: puts in those that belong there, takes out the
   * rest. `all`: whatever else stands in it goes as well.
   */
  renew(place: SearchPlace, unionIds: readonly string[], extent?: 'all'): Promise<void>
}

/** Losing a race means that another union of the document has changed: it is read again. */
const mostTries = 8

export function openSearchDocuments(table: GongyouTable): SearchDocuments {
  const versions = searchVersionEntity(table)
  const searchDocuments = searchDocumentEntity(table)
  return {
    async versions() {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: 'SEARCH' })
        .entities(versions)
        .options({ maxPages: Infinity })
        .send()
      return new Map(Items.map(({ district, version }) => [district, version]))
    },
    async ofDistrict(district) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `SEARCH#${district}` })
        .entities(searchDocuments)
        .options({ maxPages: Infinity })
        .send()
      return Items.flatMap(({ packed }) => unpackEntries(packed))
    },
  }
}

export function openSearchWriting(
  table: GongyouTable,
  documents: Documents,
  readings: () => Promise<Readings>,
): SearchWriting {
  const unions = unionEntity(table)
  const searchDocuments = searchDocumentEntity(table)
  const versions = searchVersionEntity(table)

  const unionNow = async (unionId: string): Promise<UnionRecord | undefined> =>
    (await unions.build(GetItemCommand).key({ unionId }).options({ consistent: true }).send()).Item

  /** The document is read before the unions: whoever saves it with an older union has lost the race for it. */
  const tryToRenew = async (place: SearchPlace, unionIds: readonly string[], extent?: 'all') => {
    const { Item } = await searchDocuments.build(GetItemCommand).key(place).options({ consistent: true }).send()
    const kept = Item && extent !== 'all' ? unpackEntries(Item.packed).filter(({ id }) => !unionIds.includes(id)) : []
    const now = await Promise.all(unionIds.map(unionNow))
    const table = await readings()
    const here = now.flatMap((union) => (union && isAt(place, union) ? (searchEntryOf(union, table) ?? []) : []))
    const packed = packEntries([...kept, ...here].sort((a, b) => (a.id < b.id ? -1 : 1)))
    if (packed === Item?.packed) return 'saved'
    const version = (Item?.version ?? 0) + 1
    const { kind } = await transact(
      [
        {
          name: 'document',
          write: searchDocuments
            .build(PutTransaction)
            .item({ ...place, packed, version })
            .options({ condition: Item ? { attr: 'version', eq: Item.version } : { attr: 'version', exists: false } }),
        },
        {
          name: 'version',
          write: versions.build(UpdateTransaction).item({ district: place.district, version: $add(1) }),
        },
      ],
      { documents },
    )
    return kind
  }

  return {
    async renew(place, unionIds, extent) {
      for (let attempt = 1; attempt <= mostTries; attempt += 1) {
        if ((await tryToRenew(place, unionIds, extent)) === 'saved') return
      }
      throw new Error('others kept changing the same search document')
    },
  }
}

function isAt(place: SearchPlace, union: UnionRecord): boolean {
  const { district, shard } = searchPlaceOf(union)
  return district === place.district && shard === place.shard
}
