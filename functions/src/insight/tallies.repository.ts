import { $add, UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import type { ToldOf } from '@gongyou/shared/domain/benefits/redemption-fact'
import type { GongyouTable } from '../table/gongyou-table'
import { redemptionTallyEntity, talliesAt } from '../table/redemptions.entities'

/** The accounts of redemptions, as they are written. */
export interface Tallies {
  /** Puts in what was told of one line; told again it changes nothing, and the order does not matter. */
  put(told: ToldOf): Promise<void>
}

export function openTallies(table: GongyouTable): Tallies {
  const tallies = redemptionTallyEntity(table)
  return {
    async put({ campaignId, day, outletId, merchantId, made, undone, offline }) {
      const told = Object.entries({ made, undone, offline }).filter(([, ids]) => ids.size > 0)
      await tallies
        .build(UpdateItemCommand)
        .item({
          campaignId,
          day,
          outletId,
          merchantId,
          voucherPk: talliesAt(outletId),
          voucherSk: `${day}#${campaignId}#${merchantId}`,
          ...Object.fromEntries(told.map(([name, ids]) => [name, $add(new Set(ids))])),
        })
        .send()
    },
  }
}
