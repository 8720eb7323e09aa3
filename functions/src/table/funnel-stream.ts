import type { FunnelFact } from '@gongyou/shared/domain/insight/funnel'
import { localDateOf, type Instant, type LocalDate } from '@gongyou/shared/kernel/time'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { visitEntity } from './codes.entities'
import { applicationEntity } from './enrolment.entities'
import type { GongyouTable } from './gongyou-table'

/**
 * Reads what a stream record tells of a code's funnel: that an item came to be, and not that it was changed or that its
 * time ran out. Throws on a record that is malformed.
 */
export type ReadFunnelFact = (record: DynamoDBRecord) => FunnelFact | undefined

export function openFunnelStream(table: GongyouTable): ReadFunnelFact {
  const visits = visitEntity(table)
  const applications = applicationEntity(table)
  const readVisit = visits.build(EntityFormatter)
  const readApplication = applications.build(EntityFormatter)

  const visitFact = (image: Item): FunnelFact => {
    const { visitId, step, code, on } = readVisit.format(image)
    return { id: `${visitId}.${step}`, code, on: on as LocalDate, step, weight: 1 }
  }
  /** Of an application only what is counted is read: the rest is personal. */
  const submissionFact = (image: Item): FunnelFact | undefined => {
    const attributes = ['applicationId', 'unionCode', 'affirmed'] as const
    const { applicationId, unionCode, affirmed } = readApplication.format(image, { attributes: [...attributes] })
    if (unionCode === undefined) return undefined
    const on = localDateOf(affirmed.at as Instant)
    return { id: `${applicationId}.submitted`, code: unionCode, on, step: 'submitted', weight: 1 }
  }

  return ({ dynamodb: { OldImage, NewImage } = {} }) => {
    if (!NewImage || OldImage) return undefined
    switch (NewImage['et']?.S) {
      case visits.entityName:
        return visitFact(unmarshall(NewImage as Unmarshallable))
      case applications.entityName:
        return submissionFact(unmarshall(NewImage as Unmarshallable))
      default:
        return undefined
    }
  }
}

type Item = Record<string, unknown>
/** Lambda's types and the SDK's write the same JSON down differently. */
type Unmarshallable = Parameters<typeof unmarshall>[0]
