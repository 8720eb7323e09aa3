import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { $add, UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { GongyouTable } from '../table/gongyou-table'
import { minuteCounterEntity } from '../table/upkeep.entities'

/** Wrong codes shown for one voucher, or typed at one outlet, in the present minute. */
export interface Attempts {
  count(subject: string): Promise<number>
  add(subject: string): Promise<void>
}

const keptSeconds = 120

export function openAttempts(table: GongyouTable, now: () => Instant): Attempts {
  const counters = minuteCounterEntity(table)
  const key = (subject: string) => ({ subject: `redeem#${subject}`, minute: now().slice(0, 16) })
  return {
    async count(subject) {
      return (await counters.build(GetItemCommand).key(key(subject)).send()).Item?.count ?? 0
    },
    async add(subject) {
      const ttl = Math.floor(toMillis(now()) / 1000) + keptSeconds
      await counters
        .build(UpdateItemCommand)
        .item({ ...key(subject), count: $add(1), ttl })
        .send()
    },
  }
}
