import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import type { GongyouTable } from './gongyou-table'
import { membershipEntity, type MembershipRecord } from './people.entities'

/** A membership before and after one write. */
export interface MembershipImages {
  readonly before?: MembershipRecord
  readonly after?: MembershipRecord
}

/** Reads a stream record of a membership; nothing where it is of another item. Throws on one that is malformed. */
export type ReadMembershipImages = (record: DynamoDBRecord) => MembershipImages | undefined

export function openMembershipStream(table: GongyouTable): ReadMembershipImages {
  const entity = membershipEntity(table)
  const formatter = entity.build(EntityFormatter)
  const imageOf = (image: Image | undefined) => image && formatter.format(unmarshall(image as Unmarshallable))
  return ({ dynamodb: { OldImage, NewImage } = {} }) => {
    if ((NewImage ?? OldImage)?.['et']?.S !== entity.entityName) return undefined
    return { before: imageOf(OldImage), after: imageOf(NewImage) }
  }
}

/** Lambda's types and the SDK's write the same JSON down differently. */
type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>
type Unmarshallable = Parameters<typeof unmarshall>[0]
