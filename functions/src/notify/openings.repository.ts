import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Instant } from '@gongyou/shared/kernel/time'
import { openings } from '../table/campaign-lists'
import type { GongyouTable } from '../table/gongyou-table'
import type { Position } from '../table/page'
import { openingWalkEntity, remindedOf, type OpeningWalkRecord } from '../table/reminders.entities'

export interface RemindedPage {
  readonly accountIds: readonly string[]
  readonly next?: Position
}

/** Which campaigns open when, who wants to be told, and how far the telling has come. */
export interface Openings {
  /** The campaigns that open from one instant up to another; one look at an index where there are none. */
  between(from: Instant, until: Instant): Promise<readonly string[]>
  walkOf(campaignId: string): Promise<OpeningWalkRecord | undefined>
  saveWalk(walk: OpeningWalkRecord): Promise<void>
  /** Some of those who asked; `shard` counts from 0 to `shards`. */
  reminded(campaignId: string, shard: number, limit: number, after?: Position): Promise<RemindedPage>
  readonly shards: number
}

export function openOpenings(table: GongyouTable): Openings {
  const walks = openingWalkEntity(table)
  return {
    shards: remindedOf('').length,
    async between(from, until) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'due', partition: openings, range: { between: [from, `${until}#~`] } })
        .options({ maxPages: Infinity })
        .send()
      return Items.map(({ pk }) => String(pk).slice('CAMPAIGN#'.length))
    },
    async walkOf(campaignId) {
      return (await walks.build(GetItemCommand).key({ campaignId }).options({ consistent: true }).send()).Item
    },
    async saveWalk(walk) {
      await walks.build(PutItemCommand).item(walk).send()
    },
    async reminded(campaignId, shard, limit, after) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ index: 'due', partition: remindedOf(campaignId)[shard] ?? '' })
        .options({ limit, exclusiveStartKey: after })
        .send()
      return { accountIds: Items.map(({ dueSk }) => String(dueSk)), next: LastEvaluatedKey }
    },
  }
}
