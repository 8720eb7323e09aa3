import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { record } from 'dynamodb-toolbox/schema/record'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/**
 * A union in which somebody has waited, known from the stream, so that the daily work need not look for it; with how far
 * that work has come, and what it found.
 */
export const poolEntity = (table: GongyouTable) =>
  new Entity({
    name: 'pool',
    table,
    timestamps: false,
    schema: item({
      unionId: string().key(),
      /** The day's walk through its members; `from` is where it goes on, absent once it is through. */
      walk: map({
        on: string(),
        from: record(string(), string()).optional(),
        members: number(),
        oldestSince: string().optional(),
      }).optional(),
      figures: map({
        asOf: string(),
        members: number(),
        oldestSince: string().optional(),
        placed: number(),
        medianDays: number().optional(),
        p90Days: number().optional(),
      }).optional(),
    }),
    computeKey: ({ unionId }: { unionId: string }) => ({ pk: 'POOLS', sk: `UNION#${unionId}` }),
  })

/** What became of each member of a group that staff moved, for the repeat of that request. */
export const moveBatchEntity = (table: GongyouTable) =>
  new Entity({
    name: 'moveBatch',
    table,
    timestamps: false,
    schema: item({
      batchId: string().key(),
      rows: list(
        map({
          memberNumber: string(),
          state: string().enum('done', 'awaiting').optional(),
          problem: map({ code: string(), detail: string() }).optional(),
        }),
      ),
      /** Where the rest of the group goes on. */
      nextCursor: string().optional(),
      ttl: number(),
    }),
    computeKey: ({ batchId }: { batchId: string }) => ({ pk: `BATCH#${batchId}`, sk: 'MOVES' }),
  })

export type PoolRecord = FormattedItem<ReturnType<typeof poolEntity>>
export type MoveBatchRecord = FormattedItem<ReturnType<typeof moveBatchEntity>>
