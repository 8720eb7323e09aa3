import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import type { ClaimChange, MadeRedemption } from '@gongyou/shared/domain/benefits/redemption-fact'
import type { Instant } from '@gongyou/shared/kernel/time'
import { claimEntity } from './benefits.entities'
import type { GongyouTable } from './gongyou-table'

/** Reads what a stream record tells of a claim's redemption; nothing where it is of another item or one removed. */
export type ReadClaimChange = (record: DynamoDBRecord) => ClaimChange | undefined

/** Of a claim only what is settled is read: whose it is stays where it is. */
const attributes = ['campaignId', 'redeemed'] as const

export function openClaimStream(table: GongyouTable): ReadClaimChange {
  const entity = claimEntity(table)
  const formatter = entity.build(EntityFormatter)
  const read = (image: Image) => formatter.format(unmarshall(image as Unmarshallable), { attributes: [...attributes] })
  return ({ dynamodb: { OldImage, NewImage } = {} }) => {
    if (NewImage?.['et']?.S !== entity.entityName) return undefined
    const after = read(NewImage)
    const before = OldImage && read(OldImage)
    return { campaignId: after.campaignId, before: madeOf(before?.redeemed), after: madeOf(after.redeemed) }
  }
}

interface Redeemed extends Omit<MadeRedemption, 'at' | 'offline'> {
  readonly at: string
  readonly offline?: object
}

function madeOf(redeemed: Redeemed | undefined): MadeRedemption | undefined {
  if (!redeemed) return undefined
  const { redemptionId, at, outletId, merchantId, offline } = redeemed
  return { redemptionId, at: at as Instant, outletId, merchantId, offline: offline !== undefined }
}

/** Lambda's types and the SDK's write the same JSON down differently. */
type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>
type Unmarshallable = Parameters<typeof unmarshall>[0]
