import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { days, plus, seconds, toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { GongyouTable } from '../table/gongyou-table'
import { noticeEntity } from '../table/notices.entities'

/** Of which facts somebody was told: each is begun by one sender at a time, and never again once it is settled. */
export interface Notices {
  /** Until when it is the caller's to send. `under-way`: another is at it. `settled`: there is nothing left to do. */
  begin(factId: string): Promise<Begun | 'under-way' | 'settled'>
  /** WeChat has answered for good, whatever it was. */
  settle(factId: string): Promise<void>
  /** WeChat has not answered for good: whoever comes next may begin again. One that has become another's stays theirs. */
  release(factId: string, begun: Begun): Promise<void>
}

/** One's own beginning: no two have the same instant, since one may only follow when the other's is over. */
export interface Begun {
  readonly until: Instant
}

/** Longer than a call of WeChat's takes: whoever has not settled by then has died, and may or may not have sent. */
const longestSending = seconds(60)
/** Longer than anything lies in a stream or a queue. */
const kept = days(16)

export function openNotices(table: GongyouTable, now: () => Instant): Notices {
  const notices = noticeEntity(table)
  const lasting = () => Math.floor(toMillis(plus(now(), kept)) / 1000)
  return {
    async begin(factId) {
      const until = plus(now(), longestSending)
      const begun = { factId, state: 'sending', until, ttl: lasting() } as const
      try {
        await notices
          .build(PutItemCommand)
          .item(begun)
          .options({
            condition: {
              or: [
                { attr: 'factId', exists: false },
                {
                  and: [
                    { attr: 'state', eq: 'sending' },
                    { attr: 'until', lte: now() },
                  ],
                },
              ],
            },
          })
          .send()
        return { until }
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
        const { Item } = await notices.build(GetItemCommand).key({ factId }).options({ consistent: true }).send()
        return Item?.state === 'settled' ? 'settled' : 'under-way'
      }
    },
    async settle(factId) {
      await notices.build(PutItemCommand).item({ factId, state: 'settled', until: now(), ttl: lasting() }).send()
    },
    async release(factId, { until }) {
      const own = [
        { attr: 'state', eq: 'sending' },
        { attr: 'until', eq: until },
      ] as const
      try {
        await notices
          .build(DeleteItemCommand)
          .key({ factId })
          .options({ condition: { and: [...own] } })
          .send()
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
      }
    },
  }
}
