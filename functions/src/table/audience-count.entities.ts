import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { list } from 'dynamodb-toolbox/schema/list'
import { map } from 'dynamodb-toolbox/schema/map'
import { number } from 'dynamodb-toolbox/schema/number'
import { record } from 'dynamodb-toolbox/schema/record'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/**
 * How far the exact count of a campaign's audience has come. It goes down the tree of unions, and the way from the top to
 * where it stands is all that it has to remember; so it may stop anywhere and go on.
 */
export const audienceCountEntity = (table: GongyouTable) =>
  new Entity({
    name: 'audienceCount',
    table,
    timestamps: false,
    schema: item({
      campaignId: string().key(),
      /** Of the audience that is counted; for another one it begins anew. */
      audienceDigest: string(),
      state: string().enum('running', 'done'),
      reached: number(),
      looked: number(),
      unions: number(),
      /** Unions at the top of the tree that are still to come. */
      tops: list(string()),
      /** From the top down: each union with what of it was read last, its members first and then what stands below it. */
      way: list(
        map({
          unionId: string(),
          reading: string().enum('members', 'below'),
          from: record(string(), string()).optional(),
        }),
      ),
      startedAt: string(),
      asOf: string(),
      /** The tap that made the last step, for its repeat. */
      requestKey: string(),
      version: number(),
    }),
    computeKey: ({ campaignId }: { campaignId: string }) => ({ pk: `CAMPAIGN#${campaignId}`, sk: 'AUDIENCE' }),
  })

export type AudienceCountRecord = FormattedItem<ReturnType<typeof audienceCountEntity>>
