import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { $add, UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { days, localDateOf, plus, toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { GongyouTable } from './gongyou-table'
import { minuteCounterEntity } from './upkeep.entities'

/** How often an account has asked today whether it is somebody: each asking may be paid for, and could be a guess. */
export interface IdentityChecks {
  /** Counts one more before the check is asked for. */
  count(accountId: string, limit: number): Promise<'counted' | 'used-up'>
}

export function openIdentityChecks(table: GongyouTable, now: () => Instant): IdentityChecks {
  const counters = minuteCounterEntity(table)
  return {
    async count(accountId, limit) {
      const at = now()
      const ttl = Math.floor(toMillis(plus(at, days(2))) / 1000)
      try {
        await counters
          .build(UpdateItemCommand)
          .item({ subject: `identity#${accountId}`, minute: localDateOf(at), count: $add(1), ttl })
          .options({
            condition: {
              or: [
                { attr: 'count', exists: false },
                { attr: 'count', lt: limit },
              ],
            },
          })
          .send()
        return 'counted'
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'used-up'
        throw error
      }
    },
  }
}
