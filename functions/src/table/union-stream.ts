import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import type { GongyouTable } from './gongyou-table'
import { unionEntity, type UnionRecord } from './unions.entities'

/** Reads from a stream record what a union was and became; nothing where it is of another item. Throws on one that is malformed. */
export type ReadUnionImages = (record: DynamoDBRecord) => readonly UnionRecord[]

export function openUnionStream(table: GongyouTable): ReadUnionImages {
  const entity = unionEntity(table)
  const formatter = entity.build(EntityFormatter)
  return ({ dynamodb: { OldImage, NewImage } = {} }) => {
    if ((NewImage ?? OldImage)?.['et']?.S !== entity.entityName) return []
    return [OldImage, NewImage].flatMap((image) =>
      image ? [formatter.format(unmarshall(image as Unmarshallable))] : [],
    )
  }
}

/** Lambda's types and the SDK's write the same JSON down differently. */
type Unmarshallable = Parameters<typeof unmarshall>[0]
