import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { minutes, type Instant } from '@gongyou/shared/kernel/time'
import { outletEntity, type OutletRecord } from '../table/benefits.entities'
import type { GongyouTable } from '../table/gongyou-table'
import { remembered } from '../table/remembered'

export interface Outlets {
  /** At most a minute old. */
  lately(outletId: string): Promise<OutletRecord | undefined>
  /** Several at once; what does not exist is left out. */
  several(outletIds: readonly string[]): Promise<OutletRecord[]>
}

const freshFor = minutes(1)

export function openOutlets(table: GongyouTable, now: () => Instant): Outlets {
  const outlets = outletEntity(table)
  const held = remembered(
    async (outletId) => (await outlets.build(GetItemCommand).key({ outletId }).send()).Item,
    freshFor,
    now,
  )
  return {
    lately: (outletId) => held.of(outletId),
    async several(outletIds) {
      const found = await Promise.all(outletIds.map((outletId) => held.of(outletId)))
      return found.filter((outlet) => outlet !== undefined)
    },
  }
}
