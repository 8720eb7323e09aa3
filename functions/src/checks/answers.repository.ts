import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { GongyouTable } from '../table/gongyou-table'
import { checkAnswerEntity } from '../table/upkeep.entities'
import type { RealNameAnswers } from './check-real-name'

/** The provider's answers by request key, kept for a day. They hold nothing personal. */
export function openRealNameAnswers(table: GongyouTable, now: () => Instant): RealNameAnswers {
  const answers = checkAnswerEntity(table)
  return {
    async of(requestKey) {
      const { Item } = await answers.build(GetItemCommand).key({ requestKey }).options({ consistent: true }).send()
      return Item && Item.ttl > epochSeconds(now()) ? Item.answer : undefined
    },
    async save(requestKey, answer, expiresAt) {
      try {
        await answers
          .build(PutItemCommand)
          .item({ requestKey, answer, ttl: epochSeconds(expiresAt) })
          .options({
            condition: {
              or: [
                { attr: 'requestKey', exists: false },
                { attr: 'ttl', lte: epochSeconds(now()) },
              ],
            },
          })
          .send()
        return 'saved'
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return 'already'
        throw error
      }
    },
  }
}

function epochSeconds(instant: Instant): number {
  return Math.floor(toMillis(instant) / 1000)
}
