import { Entity } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/** A search document: some of the unions of one district, packed. Made from the unions; nothing rests on it alone. */
export const searchDocumentEntity = (table: GongyouTable) =>
  new Entity({
    name: 'searchDocument',
    table,
    timestamps: false,
    schema: item({ district: string().key(), shard: string().key(), packed: string(), version: number() }),
    computeKey: ({ district, shard }: { district: string; shard: string }) => ({
      pk: `SEARCH#${district}`,
      sk: `DOCUMENT#${shard}`,
    }),
  })

/** How often a district's documents have changed: what a server asks to know whether those in its memory still hold. */
export const searchVersionEntity = (table: GongyouTable) =>
  new Entity({
    name: 'searchVersion',
    table,
    timestamps: false,
    schema: item({ district: string().key(), version: number() }),
    computeKey: ({ district }: { district: string }) => ({ pk: 'SEARCH', sk: `DISTRICT#${district}` }),
  })
