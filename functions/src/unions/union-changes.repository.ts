import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { GongyouTable } from '../table/gongyou-table'
import { scheduledChanges } from '../table/union-schedule'
import { unionChangeEntity, type UnionChangeRecord } from '../table/unions.entities'

/** Mergers and dissolutions, read as they are now. */
export interface UnionChanges {
  withId(unionId: string, changeId: string): Promise<UnionChangeRecord | undefined>
  /** All that are on their way, the first to be carried out first. A city has a handful at a time. */
  onTheirWay(): Promise<UnionChangeRecord[]>
}

export function openUnionChanges(table: GongyouTable): UnionChanges {
  const changes = unionChangeEntity(table)
  const withId = async (unionId: string, changeId: string) =>
    (await changes.build(GetItemCommand).key({ unionId, changeId }).options({ consistent: true }).send()).Item

  return {
    withId,
    async onTheirWay() {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'due', partition: scheduledChanges })
        .options({ maxPages: Infinity })
        .send()
      const found = await Promise.all(
        Items.map(({ pk, sk }) => withId(String(pk).slice('UNION#'.length), String(sk).slice('CHANGE#'.length))),
      )
      return found.filter((change) => change !== undefined)
    },
  }
}
