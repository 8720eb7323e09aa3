import { queuedOfApplication } from '@gongyou/shared/contracts/table'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { applicationEntity, type ApplicationRecord } from '../table/enrolment.entities'
import type { GongyouTable } from '../table/gongyou-table'
import type { Page, Position } from '../table/page'
import { duePartitions, queueOf } from '../table/queue-keys'

/** What a queue's page knows of an application: the attributes that the index projects. Nothing is decided on it. */
export type QueuedApplication = Pick<ApplicationRecord, (typeof queuedOfApplication)[number]> & {
  readonly dueOn: string
}

export interface Queues {
  /** One page of a union's open applications, the most urgent first. */
  openAt(unionId: string, limit: number, from?: Position): Promise<Page<QueuedApplication>>
  /** The ids of everything that falls due on one day; read each again before deciding. */
  dueOn(day: string): Promise<string[]>
}

export function openQueues(table: GongyouTable): Queues {
  const applications = applicationEntity(table)
  return {
    async openAt(unionId, limit, from) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ index: 'queue', partition: queueOf(unionId) })
        .entities(applications)
        .options({ limit, exclusiveStartKey: from, entityAttrFilter: false, attributes: [...queuedOfApplication] })
        .send()
      const items = Items.filter((item): item is typeof item & { dueOn: string } => item.dueOn !== undefined)
      return { items, next: LastEvaluatedKey }
    },

    async dueOn(day) {
      const shards = await Promise.all(
        duePartitions(day).map(async (partition) => {
          const due = table.build(QueryCommand).query({ index: 'due', partition }).options({ maxPages: Infinity })
          const { Items = [] } = await due.send()
          return Items.map(({ dueSk }) => String(dueSk))
        }),
      )
      return shards.flat()
    },
  }
}
