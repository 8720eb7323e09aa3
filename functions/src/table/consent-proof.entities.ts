import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/**
 * That somebody agreed, when, and to which wording: kept apart from everything that is erased, under a keyed hash of its
 * own. Without the ID number in hand nobody can say whose it is.
 */
export const consentProofEntity = (table: GongyouTable) =>
  new Entity({
    name: 'consentProof',
    table,
    timestamps: false,
    schema: item({
      digest: string().key(),
      at: string().key(),
      /** Version of the application text that was affirmed. */
      application: string().optional(),
      /** Version of the notice on sensitive data that was agreed to. */
      sensitiveData: string(),
      withdrawnAt: string().optional(),
      /** Epoch seconds. */
      ttl: number(),
    }),
    computeKey: ({ digest, at }: { digest: string; at: string }) => ({ pk: `CONSENT_PROOF#${digest}`, sk: at }),
  })

export type ConsentProofRecord = FormattedItem<ReturnType<typeof consentProofEntity>>
