import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { seconds, type Instant } from '@gongyou/shared/kernel/time'
import { campaignEntity, campaignEntryEntity, type CampaignRecord } from '../table/benefits.entities'
import { everybodysList } from '../table/campaign-lists'
import type { GongyouTable } from '../table/gongyou-table'
import { remembered } from '../table/remembered'

export interface Campaigns {
  /** At most a second old, for what thousands tap on. */
  lately(campaignId: string): Promise<CampaignRecord | undefined>
  now(campaignId: string): Promise<CampaignRecord | undefined>
  /** Of one list, those that close after an instant, the first to close first. At most a second old. */
  listed(list: string, closingAfter: Instant): Promise<readonly CampaignRecord[]>
  /** It was changed here: the next reading is anew. */
  forget(campaign: Pick<CampaignRecord, 'campaignId' | 'unionId'>): void
}

const freshFor = seconds(1)

export function openCampaigns(table: GongyouTable, now: () => Instant): Campaigns {
  const campaigns = campaignEntity(table)
  const entries = campaignEntryEntity(table)

  const read = async (campaignId: string, consistent: boolean) =>
    (await campaigns.build(GetItemCommand).key({ campaignId }).options({ consistent }).send()).Item
  const held = remembered((campaignId) => read(campaignId, false), freshFor, now)
  const lists = remembered(
    async (list) => {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `CAMPAIGNS#${list}` })
        .entities(entries)
        .options({ entityAttrFilter: false, maxPages: 10 })
        .send()
      return Items
    },
    freshFor,
    now,
  )

  return {
    lately: (campaignId) => held.of(campaignId),
    now: (campaignId) => read(campaignId, true),
    async listed(list, closingAfter) {
      const ids = (await lists.of(list)).filter(({ closesAt }) => closesAt > closingAfter)
      const found = await Promise.all(ids.map(({ campaignId }) => held.of(campaignId)))
      return found.filter((campaign) => campaign !== undefined)
    },
    forget({ campaignId, unionId }) {
      held.forget(campaignId)
      lists.forget(everybodysList)
      lists.forget(unionId)
    },
  }
}
