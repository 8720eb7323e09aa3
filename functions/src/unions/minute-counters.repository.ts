import { UpdateItemCommand, $add } from 'dynamodb-toolbox/entity/actions/update'
import { toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { GongyouTable } from '../table/gongyou-table'
import { minuteCounterEntity } from '../table/upkeep.entities'

/** Counts what has no item of its own to be counted on. */
export interface MinuteCounters {
  /** Counts one more in the present minute and says how many there are. */
  add(subject: string): Promise<number>
}

const keptSeconds = 600

export function openMinuteCounters(table: GongyouTable, now: () => Instant): MinuteCounters {
  const counters = minuteCounterEntity(table)
  return {
    async add(subject) {
      const at = now()
      const { Attributes } = await counters
        .build(UpdateItemCommand)
        .item({ subject, minute: at.slice(0, 16), count: $add(1), ttl: Math.floor(toMillis(at) / 1000) + keptSeconds })
        .options({ returnValues: 'UPDATED_NEW' })
        .send()
      return Attributes?.count ?? 1
    },
  }
}
