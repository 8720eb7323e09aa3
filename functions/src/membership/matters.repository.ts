import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { mostMattersCounted } from '@gongyou/shared/contracts/names'
import type { GongyouTable } from '../table/gongyou-table'

export interface Matters {
  /** How many wait in one list of the queue's index, counted up to a screenful or two. */
  waitingIn(list: string): Promise<number>
}

export function openMatters(table: GongyouTable): Matters {
  return {
    async waitingIn(partition) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'queue', partition })
        .options({ limit: mostMattersCounted, attributes: ['pk'] })
        .send()
      return Items.length
    },
  }
}
