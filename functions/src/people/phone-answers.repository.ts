import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { hours, plus, toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { GongyouTable } from '../table/gongyou-table'
import { phoneAnswerEntity } from '../table/upkeep.entities'

/** The number that WeChat gave for a request’s phone code, sealed for the account. */
export interface PhoneAnswer {
  readonly requestKey: string
  readonly accountId: string
  readonly sealed: string
}

export interface PhoneAnswers {
  /** Kept before it is used: the code behind it is spent, whatever becomes of the request. */
  keep(answer: PhoneAnswer): Promise<void>
  keptFor(requestKey: string): Promise<PhoneAnswer | undefined>
}

/** As long as a request may be repeated under the same key. */
const kept = hours(24)

export function openPhoneAnswers(table: GongyouTable, now: () => Instant): PhoneAnswers {
  const answers = phoneAnswerEntity(table)
  return {
    async keep(answer) {
      const ttl = epochSeconds(plus(now(), kept))
      await answers
        .build(PutItemCommand)
        .item({ ...answer, ttl })
        .send()
    },
    async keptFor(requestKey) {
      const { Item } = await answers.build(GetItemCommand).key({ requestKey }).options({ consistent: true }).send()
      return Item && Item.ttl > epochSeconds(now()) ? Item : undefined
    },
  }
}

function epochSeconds(instant: Instant): number {
  return Math.floor(toMillis(instant) / 1000)
}
