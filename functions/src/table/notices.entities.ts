import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/** That somebody is being told of one fact, or that this is settled. Names the fact by a hash, and so nobody. */
export const noticeEntity = (table: GongyouTable) =>
  new Entity({
    name: 'notice',
    table,
    timestamps: false,
    schema: item({
      factId: string().key(),
      state: string().enum('sending', 'settled'),
      /** While sending: when whoever sends must have died. */
      until: string(),
      /** Epoch seconds. */
      ttl: number(),
    }),
    computeKey: ({ factId }: { factId: string }) => ({ pk: `NOTICE#${factId}`, sk: 'NOTICE' }),
  })

export type NoticeRecord = FormattedItem<ReturnType<typeof noticeEntity>>
