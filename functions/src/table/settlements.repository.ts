import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { standing, type SettlementPlace } from '@gongyou/shared/domain/benefits/redemption-fact'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import type { ReadItem } from './gathered-reads'
import type { GongyouTable } from './gongyou-table'
import { redemptionTallyEntity, talliesAt, talliesOf } from './redemptions.entities'

/** Days, both ends counted. */
export interface Days {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** One line of the accounts: how many redemptions stand, and how many of them were made without a network. */
export interface Tallied extends SettlementPlace {
  readonly redemptions: number
  readonly offline: number
}

/** The accounts, as the stream keeps them: a few seconds behind what outlets do. */
export interface Settlements {
  /** Every line of a campaign in a stretch of days, in the order of the days. */
  ofCampaign(campaignId: string, days: Days): Promise<Tallied[]>
  /** Every line of an outlet, whatever the campaign. */
  ofOutlet(outletId: string, days: Days): Promise<Tallied[]>
}

export function openSettlements(table: GongyouTable, read: ReadItem): Settlements {
  const tallies = redemptionTallyEntity(table)
  const formatter = tallies.build(EntityFormatter)
  return {
    async ofCampaign(campaignId, { from, to }) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: talliesOf(campaignId), range: { between: [from, pastDay(to)] } })
        .entities(tallies)
        .options({ entityAttrFilter: false, maxPages: Infinity })
        .send()
      return Items.map(tallied)
    },

    async ofOutlet(outletId, { from, to }) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ index: 'vouchers', partition: talliesAt(outletId), range: { between: [from, pastDay(to)] } })
        .options({ maxPages: Infinity })
        .send()
      const found = await Promise.all(
        Items.map((item) => read({ pk: String(item['pk']), sk: String(item['sk']) }, 'now')),
      )
      return found.flatMap((item) => (item ? [tallied(formatter.format(item))] : []))
    },
  }
}

type Stored = ReturnType<EntityFormatter<ReturnType<typeof redemptionTallyEntity>>['format']>

function tallied({ campaignId, day, outletId, merchantId, made, undone, offline }: Stored): Tallied {
  const none = new Set<string>()
  const counted = standing({ made: made ?? none, undone: undone ?? none, offline: offline ?? none })
  return { campaignId, day: day as LocalDate, outletId, merchantId, ...counted }
}

/** Behind everything of a day in the order of texts. */
function pastDay(day: LocalDate): string {
  return `${day}~`
}
