import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/**
 * What a gift told of somebody who is no member yet (先服务后入会). The account's phone is the other half of it; it is gone
 * with the account, or after its time.
 */
export const leadEntity = (table: GongyouTable) =>
  new Entity({
    name: 'lead',
    table,
    timestamps: false,
    schema: item({
      accountId: string().key(),
      occupation: string(),
      campaignId: string(),
      at: string(),
      /** Epoch seconds. */
      ttl: number(),
    }),
    computeKey: ({ accountId }: { accountId: string }) => ({ pk: leadOf(accountId), sk: 'LEAD' }),
  })

/** The partition of what an account told at a gift. */
export function leadOf(accountId: string): string {
  return `LEAD#${accountId}`
}

export type LeadRecord = FormattedItem<ReturnType<typeof leadEntity>>
