import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { toMillis, type Instant } from '@gongyou/shared/kernel/time'
import { arrivalEntity, type ArrivalRecord } from './codes.entities'
import type { GongyouTable } from './gongyou-table'

/** Who came through a partner's link today. */
export interface Arrivals {
  withId(arrivalId: string): Promise<ArrivalRecord | undefined>
}

export function openArrivals(table: GongyouTable, now: () => Instant): Arrivals {
  const arrivals = arrivalEntity(table)
  return {
    async withId(arrivalId) {
      const { Item } = await arrivals.build(GetItemCommand).key({ arrivalId }).options({ consistent: true }).send()
      return Item && Item.ttl > toMillis(now()) / 1000 ? Item : undefined
    },
  }
}
