import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { addCounts, noJoins, type JoinCounts } from '@gongyou/shared/domain/insight/join-counts'
import { hours, type Instant } from '@gongyou/shared/kernel/time'
import { audienceCountEntity, type AudienceCountRecord } from '../table/audience-count.entities'
import type { GongyouTable } from '../table/gongyou-table'
import { countsIn, joinsOn, joinsSeenBy } from '../table/insight.entities'
import type { Page, Position } from '../table/page'
import { membershipEntity } from '../table/people.entities'
import { remembered } from '../table/remembered'
import { unionTieEntity } from '../table/unions.entities'

/** What tells how many a campaign is for. */
export interface Audiences {
  /** Everybody who ever joined in a union and below it, as the counters know it; at most an hour old. */
  joinedIn(unionId: string): Promise<JoinCounts>
  /** One page of a union's members, each with the trade. */
  membersOf(
    unionId: string,
    limit: number,
    from: Position | undefined,
  ): Promise<Page<{ personId: string; occupation: string }>>
  /** The next union that stands right below one. */
  nextBelow(unionId: string, from: Position | undefined): Promise<Page<{ unionId: string }>>
  count(campaignId: string): Promise<AudienceCountRecord | undefined>
  /** Saves how far the count has come, if it is still where it was seen. */
  save(count: AudienceCountRecord, seen: AudienceCountRecord | undefined): Promise<'saved' | 'lost'>
}

const freshFor = hours(1)

export function openAudiences(table: GongyouTable, now: () => Instant): Audiences {
  const counts = audienceCountEntity(table)
  const memberships = membershipEntity(table)
  const ties = unionTieEntity(table)
  const joined = remembered(
    async (unionId) => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: joinsSeenBy(unionId), range: { beginsWith: joinsOn('') } })
        .options({ maxPages: Infinity })
        .send()
      return Items.map(countsIn).reduce(addCounts, noJoins)
    },
    freshFor,
    now,
  )
  return {
    joinedIn: (unionId) => joined.of(unionId),

    async membersOf(unionId, limit, exclusiveStartKey) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ index: 'members', partition: unionId })
        .entities(memberships)
        .options({ limit, exclusiveStartKey, entityAttrFilter: false, attributes: ['personId', 'occupation'] })
        .send()
      return { items: Items, next: LastEvaluatedKey }
    },

    async nextBelow(unionId, exclusiveStartKey) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ partition: `UNION#${unionId}`, range: { beginsWith: 'TIE#child#' } })
        .entities(ties)
        .options({ limit: 1, exclusiveStartKey, entityAttrFilter: false })
        .send()
      return { items: Items.map(({ to }) => ({ unionId: to })), next: LastEvaluatedKey }
    },

    async count(campaignId) {
      return (await counts.build(GetItemCommand).key({ campaignId }).options({ consistent: true }).send()).Item
    },

    async save(count, seen) {
      const condition = seen
        ? ({ attr: 'version', eq: seen.version } as const)
        : ({ attr: 'version', exists: false } as const)
      try {
        await counts.build(PutItemCommand).item(count).options({ condition }).send()
        return 'saved'
      } catch (fault) {
        if (fault instanceof ConditionalCheckFailedException) return 'lost'
        throw fault
      }
    },
  }
}
