import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { campaignEntity, outletEntity, type CampaignRecord, type OutletRecord } from '../table/benefits.entities'
import type { GongyouTable } from '../table/gongyou-table'

/** What the sheet of a settlement rests on, beside the accounts. */
export interface SettledCampaigns {
  withId(campaignId: string): Promise<CampaignRecord | undefined>
  outlets(outletIds: readonly string[]): Promise<OutletRecord[]>
}

export function openSettledCampaigns(table: GongyouTable): SettledCampaigns {
  const campaigns = campaignEntity(table)
  const outlets = outletEntity(table)
  return {
    async withId(campaignId) {
      return (await campaigns.build(GetItemCommand).key({ campaignId }).send()).Item
    },
    async outlets(outletIds) {
      const found = await Promise.all(
        outletIds.map(async (outletId) => (await outlets.build(GetItemCommand).key({ outletId }).send()).Item),
      )
      return found.filter((outlet) => outlet !== undefined)
    },
  }
}
