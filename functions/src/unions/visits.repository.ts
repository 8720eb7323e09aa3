import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import type { VisitStep } from '@gongyou/shared/contracts/names'
import { toMillis, type Instant, type LocalDate } from '@gongyou/shared/kernel/time'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { visitEntity } from '../table/codes.entities'
import type { GongyouTable } from '../table/gongyou-table'

export interface Visit {
  readonly code: string
  readonly visitId: string
  readonly step: VisitStep
  readonly on: LocalDate
}

export interface Visits {
  /** Keeps a step of a visit; one that was told before stays as it was, on its own day. */
  note(visit: Visit): Promise<void>
}

/** Phones tell again within minutes; the stream has long been read after three days. */
const keptSeconds = 3 * 24 * 3600

export function openVisits(table: GongyouTable, now: () => Instant): Visits {
  const visits = visitEntity(table)
  return {
    async note(visit) {
      try {
        await visits
          .build(PutItemCommand)
          .item({ ...visit, ttl: Math.floor(toMillis(now()) / 1000) + keptSeconds })
          .options({ condition: { attr: 'visitId', exists: false } })
          .send()
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
      }
    },
  }
}
