import { Entity, type FormattedItem } from 'dynamodb-toolbox/entity'
import { item } from 'dynamodb-toolbox/schema/item'
import { string } from 'dynamodb-toolbox/schema/string'
import type { GongyouTable } from './gongyou-table'

/**
 * One code from elsewhere. It lies under its keyed hash, so that it is brought in once; sealed, since whoever reads it can
 * use it; in the index of vouchers while nobody has it.
 */
export const voucherCodeEntity = (table: GongyouTable) =>
  new Entity({
    name: 'voucherCode',
    table,
    timestamps: false,
    schema: item({
      campaignId: string().key(),
      digest: string().key(),
      sealed: string(),
      /** To which claim it was given, and when. */
      claim: string().optional(),
      givenAt: string().optional(),
      voucherPk: string().optional(),
      voucherSk: string().optional(),
    }),
    computeKey: ({ campaignId, digest }: { campaignId: string; digest: string }) => ({
      pk: `CODE_OF#${campaignId}#${digest}`,
      sk: 'CODE',
    }),
  })

export type VoucherCodeRecord = FormattedItem<ReturnType<typeof voucherCodeEntity>>
