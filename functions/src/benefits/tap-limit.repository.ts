import { $add, UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { GongyouTable } from '../table/gongyou-table'
import { minuteCounterEntity } from '../table/upkeep.entities'

/** How many taps of one account on benefits there were in the present minute. */
export interface TapLimit {
  /** Counts one more and says whether it is within the limit; a tap that was counted already is told the same again. */
  count(tap: CountedTap, limit: number): Promise<boolean>
}

export interface CountedTap {
  readonly accountId: string
  readonly requestKey: string
}

const keptSeconds = 120

/**
 * A process counts for itself, and tells the table only of an account that taps on and on: the first half of the limit
 * costs no write, which is everybody's one tap on the morning of an opening. So an account that reaches several processes
 * has a few taps more.
 */
export function openTapLimit(table: GongyouTable, now: () => Instant): TapLimit {
  const counters = minuteCounterEntity(table)
  const here = new Map<string, Map<string, Promise<boolean>>>()
  let counted = ''

  const told = async (accountId: string, taps: number): Promise<number> => {
    const ttl = Math.floor(toMillis(now()) / 1000) + keptSeconds
    const { Attributes } = await counters
      .build(UpdateItemCommand)
      .item({ subject: `claim#${accountId}`, minute: counted, count: $add(taps), ttl })
      .options({ returnValues: 'UPDATED_NEW' })
      .send()
    return Attributes?.count ?? 0
  }

  const isWithin = async (accountId: string, taps: number, limit: number): Promise<boolean> => {
    const untold = Math.floor(limit / 2)
    if (taps <= untold) return true
    return (await told(accountId, taps === untold + 1 ? taps : 1)) <= limit
  }

  return {
    count({ accountId, requestKey }, limit) {
      const minute = now().slice(0, 16)
      if (minute !== counted) {
        counted = minute
        here.clear()
      }
      const answers = here.get(accountId) ?? new Map<string, Promise<boolean>>()
      here.set(accountId, answers)
      const known = answers.get(requestKey) ?? isWithin(accountId, answers.size + 1, limit)
      answers.set(requestKey, known)
      known.catch(() => answers.delete(requestKey))
      return known
    },
  }
}
